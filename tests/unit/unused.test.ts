import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messagesOf, namespaces } from '../../src/i18n/translate.ts';
import { sourceLocale } from '../../src/locales.ts';

const files = readAll('src');
const otherFiles = [
  ...readAll('tests'),
  {
    path: 'astro.config.ts',
    text: readFileSync(join(import.meta.dirname, '../../astro.config.mjs'), 'utf8'),
  },
];
const code = filesOf(/\.(ts|tsx|astro)$/);
const styles = filesOf(/\.css$/);
const data = filesOf(/^(?!i18n).*\.json$/);

/** Strings without spaces and names of properties, and patterns for strings that are put together. */
const names = new Set(`${code}${data}`.match(/(?<=['"`])[\w.-]+(?=['"`])|(?<=[.@])\w+|\w+(?=:)/g));
const patterns = [...new Set(code.match(/[\w.-]*(?:\$\{[^}\n]*\}[\w.-]*)+/g))].flatMap((template) => {
  const parts = template.split(/\$\{[^}]*\}/);
  // One without a word of its own would match every name: such a key begins with a word.
  const isName =
    parts.every((part) => /^[\w.-]*$/.test(part)) && parts.some((part) => /[a-z]{2}/i.test(part));
  return isName ? [new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`)] : [];
});

/** Everything that markup may spell. */
const words = new Set(code.match(/[\w-]+/g));

/** Pages are taken by Astro, and what stands for a module of a dependency by that. */
const isModule = /^(?!pages|mocks.no-public).*\.(ts|tsx)$/;
const filesThatSay = new Map<string, string[]>();
for (const { path, text } of [...files, ...otherFiles])
  if (/\.(ts|tsx|astro)$/.test(path))
    for (const word of new Set(text.match(/\w+/g)))
      filesThatSay.set(word, [...(filesThatSay.get(word) ?? []), path]);

test('every text of the interface is asked for; the compiler asks for labels', () => {
  const texts = namespaces()
    .filter((name) => name !== 'labels')
    .flatMap((name) => Object.keys(messagesOf(name, sourceLocale)).map((key) => `${name}: ${key}`));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => !isNamed(text.replace(/^.*: |_(one|other)$/g, '')))).toEqual([]);
});

test('every class that a style sheet draws is written by some markup', () => {
  const classes = new Set(styles.match(/(?<=\.)[a-z][\w-]*(?=[^{};]*\{)/gi));
  expect(classes.size).toBeGreaterThan(300);
  expect([...classes].filter((name) => !words.has(name) && !isNamed(name))).toEqual([]);
});

test('every custom property is read', () => {
  const read = new Set(`${styles}${code}`.match(/(?<=var\(\s*)--[\w-]+/g));
  const given = new Set(styles.match(/--[\w-]+(?=\s*:)/g));
  expect([...given].filter((name) => !read.has(name) && !words.has(name))).toEqual([]);
});

test('every export is taken by another file', () => {
  const exported = files
    .filter(({ path }) => isModule.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm)].map(
        ([, name = '']) => ({ path, name }),
      ),
    );
  expect(exported.length).toBeGreaterThan(1000);
  expect(
    exported.filter(({ path, name }) => filesThatSay.get(name)?.every((other) => other === path)),
  ).toEqual([]);
});

function isNamed(name: string): boolean {
  return names.has(name) || patterns.some((pattern) => pattern.test(name));
}

function readAll(folder: string): { path: string; text: string }[] {
  const within = join(import.meta.dirname, '../..', folder);
  return readdirSync(within, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|astro|json|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(within, path), 'utf8') }));
}

function filesOf(name: RegExp): string {
  return files
    .filter(({ path }) => name.test(path))
    .map(({ text }) => text)
    .join('\n');
}
