import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headerRules, headersFor } from '../../src/build/headers.ts';
import type { RunningServer } from '../../src/tasks/running-server.ts';
import { serveDist } from '../../src/tasks/static-server.ts';
import { root } from '../../src/tasks/tool.ts';
import { policyAndScripts, scoreAnswer } from '../support/observatory.ts';
import { pageKinds } from '../support/page-kinds.ts';

let server: RunningServer;
beforeAll(async () => {
  const { 'Strict-Transport-Security': https = '' } = headersFor('/', headerRules([]));
  server = await serveDist(0, join(root, 'dist'), { 'Strict-Transport-Security': https });
});
afterAll(() => server.close());

test.each(pageKinds.flatMap(({ paths }) => paths))('%s earns 125 points or more', async (path) => {
  const response = await fetch(new URL(path, server.address));
  const answer = { headers: response.headers, ...policyAndScripts(await response.text()) };
  const { points, rules } = scoreAnswer(answer);
  expect(points, JSON.stringify(rules)).toBeGreaterThanOrEqual(125);
});

test('a page without its headers fails', () => {
  const { points } = scoreAnswer({
    headers: new Headers(),
    metaPolicy: null,
    scripts: ['https://other.example/x.js'],
  });
  expect(points).toBeLessThan(50);
});
