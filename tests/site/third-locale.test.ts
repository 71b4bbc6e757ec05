import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../src/tasks/tool.ts';
import { keepFewQuestions } from '../support/few-questions.ts';
import { addThirdLocale, thirdLocale } from '../support/third-locale.ts';

/** A copy of the project to which a language is added by a row and its files. */
const folder = mkdtempSync(join(tmpdir(), 'third-locale-'));
const draft = readDraft();
const parts = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

beforeAll(() => {
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  keepFewQuestions(folder);
  addThirdLocale(folder);
  const own = join(folder, 'content', thirdLocale, `${draft}.mdx`);
  writeFileSync(own, readFileSync(own, 'utf8').replace('title:', 'draft: true\ntitle:'));
});
afterAll(() => rmSync(folder, { recursive: true }), 60_000); // some 10,000 files

// Its types are what the suite `types` looks at.
test('a third language is sound for the check and the build', { timeout: 300_000 }, () => {
  const { code, printed } = run('src/tasks/check.ts');
  expect(code).toBe(0);
  expect(printed).toContain('No problems');
  expect(printed).toContain(`\`${draft}\` in ${thirdLocale}`);
  expect(run('node_modules/astro/bin/astro.mjs', 'build')).toMatchObject({ code: 0 });
  const published = pagesOf('en').filter((path) => !path.split('/').includes(draft));
  expect(pagesOf(thirdLocale)).toEqual(published);
});

test('what is a draft in that language is not led to in it, and stands in the others', () => {
  const linking = (locale: string) =>
    pagesOf(locale).filter((path) => readPage(locale, path).includes(`/${thirdLocale}/${draft}/`));
  expect(linking('en')).toEqual([]);
  expect(linking(thirdLocale)).toEqual([]);
  expect(readPage('en', `${draft}/index.html`)).toContain(`hreflang="ja"`);
  const index = readPage('search-index', `${thirdLocale}/start.json`);
  expect(index.includes(draft)).toBe(false);
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

/** A fix that others offer among their troubles, and that no sentence or only way leads to. */
function readDraft(): string {
  const names = readdirSync(join(root, 'content/en')).filter((name) => name.endsWith('.mdx'));
  const texts = names.map((name) => readFileSync(join(root, 'content/en', name), 'utf8'));
  const all = texts.join('\n');
  const ids = names
    .map((name) => name.replace('.mdx', ''))
    .filter((_, at) => texts[at]?.includes('\nkind: fix'));
  const found = ids.find(
    (id) =>
      new RegExp(`^troubles: .*\\b${id}\\b`, 'm').test(all) &&
      !new RegExp(`(next|same|StepRef to)="${id}|\\]\\(/${id}[/)]`).test(all),
  );
  if (!found) throw new Error('No fix is only a trouble of others.');
  return found;
}

function pagesOf(locale: string): string[] {
  const paths = readdirSync(join(folder, 'dist', locale), { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.html')).toSorted();
}

function readPage(...path: string[]): string {
  return readFileSync(join(folder, 'dist', ...path), 'utf8');
}

/** English texts of a namespace that cannot be part of another word, and that accents would change. */
function textsOf(namespace: string): string[] {
  const file = readFileSync(join(root, 'src/i18n/en', `${namespace}.json`), 'utf8');
  const texts: string[] = Object.values(JSON.parse(file));
  return texts.filter((text) => text.length > 14 && !text.includes('{') && /[aeou].* /.test(text));
}

function run(...args: string[]): { code: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, printed: (stdout + stderr).slice(-3000) };
}
