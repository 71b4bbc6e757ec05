import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { rowOf } from '../../src/components/article-page/rows.ts';
import { positionOf } from '../../src/components/step-page/position.ts';
import { articleAt, wayPath } from '../../src/components/targets.ts';
import type { Flow, Step, Target } from '../../src/flow/types.ts';
import { type Locale, localeCodes } from '../../src/locales.ts';
import { inLocale, stepPath } from '../../src/routes.ts';
import { formatScreenRef } from '../../src/surface.ts';
import { attributeOf, builtPage, tagsWith, visibleText } from '../support/built-pages.ts';

const articles = Object.fromEntries((await readArticles()).map((article) => [article.flow.id, article]));
const steps = localeCodes.flatMap((locale) =>
  Object.values(articles).flatMap(({ flow }) =>
    flow.steps.map((step) => ({ locale, step, target: { article: flow.id, step: step.id } })),
  ),
);

test('every step of every article has a page that names it, in every language', () => {
  each(({ html }, { target }) => {
    const [main = ''] = tagsWith(html, 'data-article');
    return [attributeOf(main, 'data-article'), attributeOf(main, 'data-step')].join('/') === keyOf(target);
  });
});

test('every way on stands on its page, and no other', () => {
  each(({ html }, { step, locale }) => {
    const ways = mainOf(html).match(/<a\s[^>]*>/g) ?? [];
    const choices = ways.filter((tag) => attributeOf(tag, 'data-choice') !== null);
    const next = ways.filter((tag) => attributeOf(tag, 'rel') === 'next');
    return same(
      [
        ...choices.map((tag) => [attributeOf(tag, 'data-choice'), attributeOf(tag, 'href')]),
        ...next.map((tag) => ['', attributeOf(tag, 'href')]),
      ],
      expectedWays(step, locale),
    );
  });
});

test('every step has a way back', () => {
  each(({ html }) => (mainOf(html).match(/<a\s[^>]*rel="prev"[^>]*>/g) ?? []).length === 1);
});

test('an outcome, and nothing else, is marked as one', () => {
  each(({ html }, { step }) => {
    const ends = tagsWith(html, 'data-outcome').map((tag) => attributeOf(tag, 'data-outcome'));
    return same(ends, step.way.kind === 'end' ? [step.way.ending] : []);
  });
});

test('every trouble of a step is offered', () => {
  each(({ html }, { step, locale }) => {
    const links = tagsWith(mainOf(html), 'data-trouble').map((tag) => attributeOf(tag, 'href'));
    return step.troubles.every((trouble) => links.includes(wayPath(articles, trouble, locale)));
  });
});

test('on the page of its article every row bears its number, and every step of a path stands in its row', () => {
  each((_page, { locale, step, target }) => {
    const { html } = builtPage(stepPath(locale, { article: target.article, step: null }));
    const row = rowOf(flowOf(target), step.id);
    if (step.number === null || row === null) return true;
    const [first] = row.steps;
    const start = html.indexOf(`<li id="${first?.id}"`);
    const entry = /^<li [^>]*>\s*<h[34]>\s*(?:<small>(\d+)<\/small>)?/.exec(html.slice(start));
    return entry?.[1] === String(row.number) && html.indexOf(`<li id="${step.id}"`) >= start;
  });
});

test('a step with a screen shows it, with the controls to use marked in order, and then those of its answers', () => {
  each(({ html }, { step }) => {
    const figures = tagsWith(mainOf(html), 'data-screen').map((tag) => attributeOf(tag, 'data-screen'));
    const marks = tagsWith(mainOf(html), 'data-mark').map((tag) => attributeOf(tag, 'data-mark'));
    const used = new Set([...step.does.map(({ control }) => control), ...(step.marks ?? [])]).size;
    const shown = [
      step.figure ?? step.screen,
      ...(step.way.kind === 'ask' ? step.way.choices.map(({ screen }) => screen) : []),
    ];
    return (
      same(
        figures,
        shown.flatMap((ref) => (ref ? [formatScreenRef(ref)] : [])),
      ) && (used === 0 ? marks.length === 0 : marks.includes(String(used)))
    );
  });
});

test('the title of a page opens with number and progress', () => {
  each(({ html }, { locale, target }) => {
    const { title } = positionOf(articles, target, locale);
    const [, head = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    return title === null || visibleText(head).startsWith(title);
  });
});

test('language, canonical address and the same step in the other language are declared', () => {
  each(({ path, html }, { locale }) => {
    const [root = ''] = tagsWith(html, 'lang');
    const links = html.match(/<link\s[^>]*>/g) ?? [];
    const hrefOf = (pattern: RegExp) =>
      attributeOf(links.find((tag) => pattern.test(tag)) ?? '', 'href') ?? '';
    const others = localeCodes.map((code) => new URL(hrefOf(new RegExp(`hreflang="${code}"`))).pathname);
    return (
      attributeOf(root, 'lang') === locale &&
      new URL(hrefOf(/rel="canonical"/)).pathname === path &&
      hrefOf(/hreflang="x-default"/) !== '' &&
      same(
        others,
        localeCodes.map((code) => inLocale(path, code)),
      )
    );
  });
});

test('the language switch keeps article and step', () => {
  each(({ path, html }, { locale }) => {
    const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
    const switches = (header.match(/<a\s[^>]*hreflang[^>]*>/g) ?? []).map((tag) => attributeOf(tag, 'href'));
    return same(
      switches,
      localeCodes.filter((code) => code !== locale).map((code) => inLocale(path, code)),
    );
  });
});

function expectedWays({ way }: Step, locale: Locale): string[][] {
  if (way.kind === 'continue') return [['', wayPath(articles, way.to, locale)]];
  return way.kind === 'ask' ? way.choices.map(({ id, to }) => [id, wayPath(articles, to, locale)]) : [];
}

/** Names every step for which it does not hold. */
function each(holds: (page: ReturnType<typeof builtPage>, row: (typeof steps)[number]) => boolean): void {
  const faulty = steps.filter((row) => !holds(builtPage(stepPath(row.locale, row.target)), row));
  expect(faulty.map(({ locale, target }) => `${locale}/${keyOf(target)}`)).toEqual([]);
}

function flowOf({ article }: Target): Flow {
  return articleAt(articles, article).flow;
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

function keyOf({ article, step }: Target): string {
  return `${article}/${step}`;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
