import { expect, test } from 'vitest';
import { attributeOf, builtFile, builtPages, visibleText } from '../support/built-pages.ts';

const pages = builtPages().map(({ path, html }) => ({ path, head: html.slice(0, html.indexOf('</head>')) }));

test('every page says what it is to browsers, search engines and chat previews', () => {
  const needed = [
    /<meta name="description" content="[^"]{10,}"/,
    /<meta name="theme-color" media="\(prefers-color-scheme: light\)"/,
    /<meta name="theme-color" media="\(prefers-color-scheme: dark\)"/,
    /<link rel="icon" href="\/favicon\.svg"/,
    /<meta property="og:title" content="[^"]+"/,
    /<meta property="og:description" content="[^"]+"/,
    /<meta property="og:site_name" content="[^"]+"/,
  ];
  const faults = pages
    .filter(({ head }) => !/http-equiv="refresh"/.test(head))
    .flatMap(({ path, head }) =>
      needed.filter((tag) => !tag.test(head)).map((tag) => `${path}: ${tag.source}`),
    );
  expect(faults).toEqual([]);
});

test('every title bears the name of the site, and that it is no official one', () => {
  const faults = pages
    .filter(({ head }) => !/http-equiv="refresh"/.test(head))
    .filter(
      ({ head }) =>
        !/<title>[^<]+ · IB Key(ガイド| Guide) · (非公式ヘルプ|Unofficial help)<\/title>/.test(head),
    );
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('the steps of an article tell search engines the way from the home page', () => {
  const steps = pages.filter(({ path }) => /^\/(en|ja)\/activate-iphone-qr\/[a-z-]+\/$/.test(path));
  expect(steps.length).toBeGreaterThan(20);
  for (const { path, head } of steps) {
    const [, data = '{}'] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head) ?? [];
    const { '@type': type, itemListElement } = JSON.parse(data);
    const places = itemListElement.map(({ item }: { item: string }) => new URL(item).pathname);
    const home = path.slice(0, 4);
    expect({ type, places }).toEqual({
      type: 'BreadcrumbList',
      places: [home, `${home}activate-iphone-qr/`, path],
    });
  }
});

test('robots.txt names the list of all pages', () => {
  const [, address = ''] = /^Sitemap: (\S+)$/m.exec(builtFile('robots.txt').toString()) ?? [];
  const { pathname, origin } = new URL(address);
  expect(builtFile(pathname).toString()).toContain(`<loc>${origin}/sitemap-0.xml</loc>`);
});

test('a canonical address is that of the page itself', () => {
  const faults = pages.flatMap(({ path, head }) => {
    const link = head.match(/<link rel="canonical"[^>]*>/)?.[0];
    const href = link && attributeOf(link, 'href');
    return href && new URL(href).pathname !== path && !/http-equiv="refresh"/.test(head) ? [path] : [];
  });
  expect(faults).toEqual([]);
});

test('every picture of a link is told in words: the title of its page, and whose it is', () => {
  const pictured = pages.filter(({ head }) => head.includes('property="og:image"'));
  expect(pictured.length).toBeGreaterThan(800);
  const faults = pictured.filter(({ head }) => {
    const [, title = ''] = /<title>([^<]+)<\/title>/.exec(head) ?? [];
    const [tag = ''] = /<meta property="og:image:alt"[^>]*>/.exec(head) ?? [];
    return visibleText(attributeOf(tag, 'content') ?? '') !== visibleText(title);
  });
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('every article and every step names a picture of its own, 1200 by 630 pixels, that shows its figure', () => {
  const named = pages
    .filter(({ head }) => /<link rel="alternate" type="text\/markdown"/.test(head))
    .map(({ path, head }) => ({
      path,
      picture: /<meta property="og:image" content="([^"]+)"/.exec(head)?.[1] ?? '',
    }));
  expect(named.length).toBeGreaterThan(800);
  expect(named.filter(({ picture }) => picture === '').map(({ path }) => path)).toEqual([]);
  const faults = named.flatMap(({ path, picture }) => {
    const file = builtFile(new URL(picture).pathname);
    const isPng = file.subarray(1, 4).toString() === 'PNG';
    return isPng && file.readUInt32BE(16) === 1200 && file.readUInt32BE(20) === 630 ? [] : [path];
  });
  expect(faults).toEqual([]);
  const bytes = (path: string) => builtFile(`${path}.png`).toString('base64');
  expect(bytes('en/activate-iphone-qr/open-camera')).not.toBe(bytes('en/activate-iphone-qr/unlock'));
  expect(bytes('en/activate-iphone-qr')).not.toBe(bytes('ja/activate-iphone-qr'));
});
