import { expect, test } from 'vitest';
import { attributeOf, attributeValues, builtPages, tagsWith } from '../support/built-pages.ts';

const pages = builtPages();

test('no page has a style of its own in an attribute', () => {
  expect(faults(({ html }) => tagsWith(html, 'style'))).toEqual([]);
});

test('no page has a script in an attribute', () => {
  expect(faults(({ html }) => html.match(/<[a-z][^>]*\son[a-z]+=[^>]*>/g) ?? [])).toEqual([]);
});

test('no page asks another origin for anything', () => {
  const loads = ['script', 'img', 'iframe', 'source', 'audio', 'video', 'embed', 'input', 'track'];
  expect(
    faults(({ html }) => [
      ...loads.flatMap((element) => attributeValues(html, element, 'src').filter(isElsewhere)),
      ...attributeValues(html, 'object', 'data').filter(isElsewhere),
      ...attributeValues(html, 'form', 'action'),
      ...(html.match(/<link\s[^>]*>/g) ?? [])
        .filter((tag) => !/\srel="?(canonical|alternate)"?[\s>]/.test(tag))
        .filter((tag) => isElsewhere(attributeOf(tag, 'href') ?? '')),
    ]),
  ).toEqual([]);
});

test('no page has a field that could take a real credential', () => {
  const fields = ['password', 'email', 'tel', 'number', 'file'];
  expect(
    faults(({ html }) => [
      ...attributeValues(html, 'input', 'type').filter((type) => fields.includes(type)),
      ...attributeValues(html, 'input', 'autocomplete').filter((value) => value !== 'off'),
      ...(html.match(/<textarea/g) ?? []),
    ]),
  ).toEqual([]);
});

test('every page carries the content security policy', () => {
  expect(
    faults(({ html }) => (/default-src 'self'; ?frame-src 'none'/.test(html) ? [] : ['no policy'])),
  ).toEqual([]);
});

test('every way out of the site is encrypted', () => {
  expect(
    faults(({ html }) => attributeValues(html, 'a', 'href').filter((href) => href.startsWith('http:'))),
  ).toEqual([]);
});

test('every page of a locale says that the site is not official, in its title and at its foot', () => {
  const says = {
    en: ['Unofficial help', 'not run, checked or endorsed'],
    ja: ['非公式ヘルプ', '非公式のサイト'],
  };
  expect(
    faults(({ path, html }) => {
      const [title, foot] = path.startsWith('/ja/') ? says.ja : says.en;
      const [, head = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
      return head.includes(title ?? '') && html.includes(foot ?? '') ? [] : [head];
    }),
  ).toEqual([]);
});

function faults(find: (page: { path: string; html: string }) => readonly string[]): string[] {
  return pages
    .filter(({ html }) => !/http-equiv="refresh"/.test(html))
    .flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`));
}

function isElsewhere(address: string): boolean {
  return /^(https?:)?\/\//.test(address);
}
