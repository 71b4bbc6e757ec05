import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lanes } from '../../src/tasks/suites.ts';
import { root } from '../../src/tasks/tool.ts';
import { plantedFaults } from '../planted-faults.ts';

const suites = ['check', ...lanes.flat().map(({ name }) => name)];

test.each(plantedFaults)(
  'the fault `$name` can be planted, and names a suite that exists',
  ({ file, find, put, suite, spec }) => {
    expect(existsSync(join(root, file)), `${file} exists`).toBe(true);
    if (put !== null) expect(readFileSync(join(root, file), 'utf8')).toContain(find);
    expect(suites).toContain(suite);
    if (spec) expect(existsSync(join(root, `tests/browser/${spec}.spec.ts`)), `${spec} exists`).toBe(true);
  },
);
