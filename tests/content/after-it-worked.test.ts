import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';

const guides = (await readArticles()).filter(({ flow }) => flow.kind === 'guide');

/** What a reader of an open way in should know before the next phone: how IB Key moves, and the other ways to log in. */
const ways = [
  { article: 'move-to-new-phone', step: null },
  { article: 'use-ib-key', step: 'qr-login' },
];

test.each(localeCodes.flatMap((locale) => guides.map((guide) => [locale, guide.flow.id, guide] as const)))(
  '%s: where %s has worked, it says how not to be locked out',
  (locale, _id, { flow, words }) => {
    const ends = flow.steps.filter(({ way }) => way.kind === 'end' && way.ending === 'done');
    const texts = ends.map(({ id }) => words[locale].steps[id]?.text ?? '');
    expect(texts.some((text) => ways.every((way) => text.includes(`(${stepPath(locale, way)})`)))).toBe(true);
  },
);
