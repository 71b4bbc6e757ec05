import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../src/tasks/tool.ts';
import { addThirdLocale, thirdLocale } from '../support/third-locale.ts';

/** A copy of the project to which a language is added by a row and its files. */
const folder = mkdtempSync(join(tmpdir(), 'third-locale-'));
const parts = ['content', 'src', 'public', 'tests', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

beforeAll(() => {
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  addThirdLocale(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a third language is sound for the check, the types and the build', { timeout: 300_000 }, () => {
  expect(run('src/tasks/check.ts')).toEqual({ code: 0, printed: expect.stringContaining('No problems') });
  const types = run('node_modules/astro/bin/astro.mjs', 'check');
  expect(types.printed).toContain('- 0 errors');
  expect(run('node_modules/astro/bin/astro.mjs', 'build')).toMatchObject({ code: 0 });
  const pages = (locale: string) =>
    readdirSync(join(folder, 'dist', locale), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
  expect(pages(thirdLocale).toSorted()).toEqual(pages('en').toSorted());
});

test('its pages show no interface text in English', () => {
  const said = ['site', 'wizard', 'search', 'sandbox', 'agents', 'offline'].flatMap((name) => textsOf(name));
  expect(said.length).toBeGreaterThan(300);
  const pages = [
    '',
    'a-z/',
    'search/',
    'glossary/',
    'offline/',
    'agents/',
    'sandbox/',
    'activate-iphone-qr/',
  ];
  const found = pages.flatMap((page) => {
    const html = readFileSync(join(folder, 'dist', thirdLocale, page, 'index.html'), 'utf8');
    return said.filter((text) => html.includes(text)).map((text) => `${page}: ${text}`);
  });
  expect(found).toEqual([]);
});

/** English texts of a namespace that cannot be part of another word, and that accents would change. */
function textsOf(namespace: string): string[] {
  const file = readFileSync(join(root, 'src/i18n/en', `${namespace}.json`), 'utf8');
  const texts: string[] = Object.values(JSON.parse(file));
  return texts.filter((text) => text.length > 14 && !text.includes('{') && /[aeou].* /.test(text));
}

function run(...args: string[]): { code: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, printed: stdout + stderr };
}
