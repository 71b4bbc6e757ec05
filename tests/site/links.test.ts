import { expect, test } from 'vitest';
import {
  attributeOf,
  attributeValues,
  builtFile,
  builtPages,
  isServed,
  tagsWith,
} from '../support/built-pages.ts';

const pages = builtPages();
const sitemap = builtFile('sitemap-0.xml').toString();
const anchors = new Map(
  pages.map(({ path, html }) => [path, new Set(tagsWith(html, 'id').map((tag) => attributeOf(tag, 'id')))]),
);

test('every link within the site leads to a page that exists', () => {
  const broken = pages.flatMap(({ path, html }) =>
    internalLinks(path, html)
      .filter(({ pathname }) => !isServed(pathname))
      .map(({ pathname }) => `${path} links to ${pathname}`),
  );
  expect([...new Set(broken)]).toEqual([]);
});

test('every link to a place in a page finds that place', () => {
  const broken = pages.flatMap(({ path, html }) =>
    internalLinks(path, html)
      .filter(({ hash }) => hash !== '' && !hash.startsWith('#v1.') && hash !== '#moved')
      .filter(({ pathname, hash }) => anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1))) === false)
      .map(({ pathname, hash }) => `${path} links to ${pathname}${hash}`),
  );
  expect(broken).toEqual([]);
});

test('a page in one language links to pages of that language, but for the switch', () => {
  const strays = pages
    .filter(({ path }) => /^\/(en|ja)\//.test(path))
    .flatMap(({ path, html }) => {
      const body = html.slice(html.indexOf('<body'));
      const links = (body.match(/<a\s[^>]*>/g) ?? []).filter((tag) => attributeOf(tag, 'hreflang') === null);
      const other = path.startsWith('/en/') ? '/ja/' : '/en/';
      return links
        .filter((tag) => attributeOf(tag, 'href')?.startsWith(other))
        .map((tag) => `${path}: ${tag}`);
    });
  expect(strays).toEqual([]);
});

test('every address in the sitemap exists', () => {
  const places = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, place = '']) => new URL(place).pathname,
  );
  expect(places.length).toBeGreaterThan(600);
  expect(places.filter((place) => !isServed(place))).toEqual([]);
});

function internalLinks(path: string, html: string): URL[] {
  return attributeValues(html, 'a', 'href')
    .map((href) => new URL(href, `https://site.example${path}`))
    .filter(({ origin }) => origin === 'https://site.example');
}
