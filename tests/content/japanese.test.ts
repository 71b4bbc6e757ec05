import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/articles.ts';
import type { Term } from '../../src/authoring/registries.ts';
import { messagesOf, namespaces } from '../../src/i18n/translate.ts';
import { type Line, rules } from '../support/japanese-rules.ts';

const project = resolve(import.meta.dirname, '../..');
const { articles } = readContent();
const lines = [
  ...articles.flatMap(linesOfArticle),
  ...linesOfGlossary(),

  ...linesOfInterface(),
];

test('the text of every Japanese article is searched', () => {
  const files = readdirSync(resolve(project, 'content/ja')).filter((name) => name.endsWith('.mdx'));
  expect(articles.map(({ flow }) => `${flow.id}.mdx`).sort()).toEqual(files.sort());
  expect(lines.length).toBeGreaterThan(500);
});

test.each(rules)('$name', ({ find }) => {
  expect(find(lines)).toEqual([]);
});

test.each(rules)('the search for "$name" finds its example', ({ find, example }) => {
  expect(find([{ page: 'example', place: 'example', text: example }])).not.toEqual([]);
});

test('every guide names the product in full in its title or lead', () => {
  const guides = articles.filter(({ flow }) => flow.kind === 'guide' || flow.kind === 'chooser');
  const without = guides.filter(
    ({ words: { ja } }) => !`${ja.title}${ja.summary}`.includes('IBKRモバイル認証(IB Key)'),
  );
  expect(without.map(({ flow }) => flow.id)).toEqual([]);
});

test('answers are labels: nouns or plain forms, on every page alike', () => {
  const polite = articles.flatMap(({ flow, words }) =>
    Object.entries(words.ja.steps).flatMap(([id, { choices }]) =>
      Object.values(choices)
        .filter((label) => /(ます|ません|ました|です)(（[^）]*）)?$/.test(label))
        .map((label) => `${flow.id}/${id}: ${label}`),
    ),
  );
  expect(polite).toEqual([]);
});

test('every version, length and KB number of the English text stands in the Japanese text', () => {
  const lost = articles.flatMap(({ flow, words: { en, ja } }) =>
    flow.steps.flatMap(({ id }) => {
      const there = numbersIn(ja.steps[id]?.text);
      return numbersIn(en.steps[id]?.text)
        .filter((number) => !there.includes(number))
        .map((number) => `${flow.id}/${id}: ${number}`);
    }),
  );
  expect(lost).toEqual([]);
});

function linesOfArticle({ flow, words: { ja } }: (typeof articles)[number]): Line[] {
  const page = `content/ja/${flow.id}.mdx`;
  const steps = Object.entries(ja.steps).flatMap(([id, { title, text, choices }]) =>
    [title, withoutAddresses(text), ...Object.values(choices)].map((line) => ({
      page,
      place: `${page} ${id}`,
      text: line,
    })),
  );
  return [{ page, place: page, text: ja.title }, { page, place: page, text: ja.summary }, ...steps];
}

function linesOfGlossary(): Line[] {
  const page = 'content/ja/glossary.yaml';
  const terms: Term[] = parse(readFileSync(resolve(project, page), 'utf8'));
  return terms.flatMap(({ id, term, definition }) =>
    [term, definition].map((text) => ({ page, place: `${page} ${id}`, text })),
  );
}

function linesOfInterface(): Line[] {
  return namespaces().flatMap((name) => textsIn(messagesOf(name, 'ja'), `src/i18n/ja/${name}.json`));
}

function textsIn(messages: object, page: string): Line[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ page, place: `${page} ${key}`, text: value }] : textsIn(value, page),
  );
}

/** Markdown without the addresses of its links, which no reader sees. */
function withoutAddresses(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)/g, ']').replaceAll('**', '');
}

/** The facts that a translation must not change. */
function numbersIn(text = ''): string[] {
  return withoutAddresses(text).match(/KB\d+|\d+\.\d+|\d+/g) ?? [];
}
