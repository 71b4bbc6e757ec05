import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localeCodes } from '../../src/locales.ts';
import { root } from '../../src/tasks/tool.ts';
import { builtFile } from '../support/built-pages.ts';

const [first, ...others] = localeCodes;
const rule = new RegExp(
  `[^{}]*(?::lang\\((?:${others.join('|')})\\)|\\[lang=["']?(?:${others.join('|')}))[^{}]*\\{([^{}]*)\\}`,
  'g',
);
/** A declaration that gives something a colour; one that takes a background or a line away gives none. */
const colour =
  /(?<![\w-])[a-z-]*(?:color|background|fill|stroke|border|outline|shadow|opacity)[a-z-]*:(?!0 0|none|0;|0$)(?![^;]*radius)|#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)\(/;

test(`no colour that is looked at in ${first} alone is another one elsewhere`, () => {
  const sheets = readdirSync(join(root, 'dist/_astro')).filter((file) => file.endsWith('.css'));
  const rules = sheets.flatMap((file) => [...builtFile(`_astro/${file}`).toString().matchAll(rule)]);
  expect(rules.length).toBeGreaterThan(3);
  expect(rules.filter(([, body = '']) => colour.test(body)).map(([whole]) => whole)).toEqual([]);
});

test.each(['color:#333', 'background:var(--well)', '--ink:oklch(40% 0 0)', 'border-color:rgb(0 0 0)'])(
  '`%s` is seen as a colour',
  (declaration) => {
    expect(declaration).toMatch(colour);
  },
);

test.each([
  'background:0 0',
  'font-family:var(--ja)',
  '--sans:var(--japanese)',
  'box-shadow:none',
  'padding:.06em .3em',
])('`%s` is seen as none', (declaration) => {
  expect(declaration).not.toMatch(colour);
});
