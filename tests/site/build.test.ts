import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/tasks/tool.ts';

const gateway = readFileSync(join(root, 'dist/index.html'), 'utf8');
const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(gateway)?.[1] ?? '';

test.each([
  "default-src 'self'",
  "frame-src 'none'",
  "form-action 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
])('the gateway carries the policy %s', (directive) => {
  expect(policy).toContain(directive);
});

test('the policy allows nothing unsafe but WebAssembly', () => {
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:/);
});
