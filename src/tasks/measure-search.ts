/** Measures the search of the built site on questions whose answers are known. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readContent } from '../articles.ts';
import type { Locale } from '../locales.ts';
import { answer } from '../search/answer.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { openInNode } from './search-in-node.ts';
import { root } from './tool.ts';

/** What must hold for groups of kinds; `confident` bounds how many are answered with confidence. */
export const thresholds: Threshold[] = [
  { kinds: ['exact', 'error', 'number'], hit1: 0.95, confident: [0.9, 1] },
  { kinds: ['paraphrase'], hit1: 0.85, hit3: 0.95 },
  { kinds: ['synonym', 'misspelling', 'kana', 'width'], hit3: 0.92 },
  { kinds: ['sentence'], hit3: 0.9 },
  { kinds: ['word'], hit3: 0.9 },
  { kinds: ['unrelated'], confident: [0, 1 / 12] },
];

/** The two halves of the questions: `tuning` may be looked at while words and ranking change, `held-out` may not. */
export const halves = ['tuning', 'held-out'] as const;

/** Opens the built index of a locale once. */
export function openBuiltIndex(locale: Locale): Promise<SearchIndex> {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'search-index')))
    throw new Error('There is no search index. Run `npm run build`.');
  opened[locale] ??= openInNode(dist, locale);
  return opened[locale];
}

const opened: Partial<Record<Locale, Promise<SearchIndex>>> = {};

/** The questions of a half: those of the files, and in the first half the titles of all articles. */
export function readQuestions(locale: Locale, half: (typeof halves)[number]): Question[] {
  const file = join(root, 'tests/search/queries', `${locale}.${half}.yaml`);
  const kinds: Record<string, (string | [string, (string | string[])?])[]> = parse(
    readFileSync(file, 'utf8'),
  );
  const written = Object.entries(kinds).flatMap(([kind, rows]) =>
    rows.map((row): Question => {
      const [query, articles = []] = Array.isArray(row) ? row : [row];
      return { kind, query: String(query), articles: [articles].flat() };
    }),
  );
  return half === 'tuning' ? [...titles(locale), ...written] : written;
}

function titles(locale: Locale): Question[] {
  return readContent().articles.map(({ flow, words }) => {
    return { kind: 'exact', query: words[locale].title, articles: [flow.id] };
  });
}

/** Answers as the box gives them: articles without steps, the best first, and whether they are given as an answer. */
export async function answerArticles(query: string, index: SearchIndex): Promise<ArticleAnswer> {
  const { confident, hits } = await answer(query, index);
  const articles = hits.filter(({ kind }) => kind !== 'glossary' && kind !== 'practice').map(({ id }) => id);
  return { articles: [...new Set(articles)], confident };
}

/** Asks every question and counts, per kind. */
export async function measure(questions: readonly Question[], index: SearchIndex): Promise<Measured[]> {
  const byKind = new Map<string, Measured>();
  for (const { kind, query, articles } of questions) {
    const given = await answerArticles(query, index);
    const place = given.articles.findIndex((id) => articles.includes(id));
    const entry = byKind.get(kind) ?? { kind, count: 0, hit1: 0, hit3: 0, mrr: 0, confident: 0, missed: [] };
    entry.count += 1;
    if (place === 0) entry.hit1 += 1;
    if (place >= 0 && place < 3) entry.hit3 += 1;
    if (place >= 0) entry.mrr += 1 / (place + 1);
    if (given.confident) entry.confident += 1;
    if (articles.length > 0 ? place !== 0 : given.confident)
      entry.missed.push(`${query} → ${given.articles.slice(0, 3).join(', ') || 'nothing'}`);
    byKind.set(kind, entry);
  }
  return [...byKind.values()].map((entry) => ({
    ...entry,
    hit1: entry.hit1 / entry.count,
    hit3: entry.hit3 / entry.count,
    mrr: entry.mrr / entry.count,
    confident: entry.confident / entry.count,
  }));
}

/** What the measured kinds fall short of, in words. */
export function shortfalls(measured: readonly Measured[]): string[] {
  return thresholds.flatMap(({ kinds, hit1 = 0, hit3 = 0, confident: [least, most] = [0, 1] }) => {
    const rows = measured.filter(({ kind }) => kinds.includes(kind));
    const count = rows.reduce((sum, row) => sum + row.count, 0);
    if (count === 0) return [];
    const share = (key: 'hit1' | 'hit3' | 'confident') =>
      rows.reduce((sum, row) => sum + row[key] * row.count, 0) / count;
    const name = kinds.join(', ');
    return [
      ...(share('hit1') < hit1 ? [`${name}: hit@1 ${percent(share('hit1'))} is under ${percent(hit1)}`] : []),
      ...(share('hit3') < hit3 ? [`${name}: hit@3 ${percent(share('hit3'))} is under ${percent(hit3)}`] : []),
      ...(share('confident') < least || share('confident') > most
        ? [`${name}: ${percent(share('confident'))} are answered with confidence`]
        : []),
    ];
  });
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export interface Question {
  kind: string;
  query: string;
  /** Articles any of which is right; none for questions that this site does not answer. */
  articles: string[];
}

export interface Measured {
  kind: string;
  count: number;
  hit1: number;
  hit3: number;
  mrr: number;
  confident: number;
  /** Questions whose first answer is wrong. */
  missed: string[];
}

export interface ArticleAnswer {
  articles: string[];
  confident: boolean;
}

interface Threshold {
  kinds: string[];
  hit1?: number;
  hit3?: number;
  confident?: [least: number, most: number];
}
