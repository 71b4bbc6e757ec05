/** Records as HTML for the indexer: terms instead of words, each part with its own anchor. */
import { type SearchRecord, type WeighedText, weights } from './records.ts';
import { closeTerm, termsOf, titleTerm } from './terms.ts';
import type { Words } from './words.ts';

/** In how many parts of a record, and in which share of the records, a term of the plain text is filed at most. */
const mostParts = 1;
const mostRecords = 0.04;

/** The pages that Pagefind indexes, one for each record; every term once in each part, by weight. */
export function recordsHtml(records: readonly SearchRecord[], words: Words): string[] {
  const pages = records.map(({ texts, parts }) => ({
    own: weighTerms(texts, words),
    parts: parts.map((part) => ({ id: part.shown.step, terms: weighTerms(part.texts, words) })),
  }));
  const common = commonTerms(
    pages.map(({ parts }) => parts.flatMap(({ terms }) => plainTerms(terms))),
    records.length * mostRecords,
  );
  return pages.map(({ own, parts }) => {
    const seen = new Map<string, number>();
    const steps = parts.map(
      ({ id, terms }) => `<div id="${id}">${termsHtml(terms, (term) => keep(term, seen, common))}</div>`,
    );
    return `<html><body data-pagefind-body>${termsHtml(own, () => true)}${steps.join('')}</body></html>`;
  });
}

function weighTerms(texts: readonly WeighedText[], words: Words): WeighedTerms[] {
  const seen = new Set<string>();
  return texts.map(({ weight, text, title }) => {
    const whole = title === undefined ? null : titleTerm(title);
    const terms = [...(whole ? [whole] : []), ...termsOf(text, words)].filter((term) => !seen.has(term));
    for (const term of terms) seen.add(term);
    return { weight, terms };
  });
}

function plainTerms(terms: readonly WeighedTerms[]): string[] {
  return terms.filter(({ weight }) => weight === weights.text).flatMap(({ terms: all }) => all);
}

/** Terms that stand in more than `most` of the texts. */
function commonTerms(texts: readonly string[][], most: number): Set<string> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const term of new Set(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > most).map(([term]) => term));
}

function keep(term: string, seen: Map<string, number>, common: ReadonlySet<string>): boolean {
  const times = (seen.get(term) ?? 0) + 1;
  seen.set(term, times);
  return !common.has(term) && times <= mostParts && !isSingleKanji(term);
}

/** A kanji alone says little of a text, and its verb is mostly in the word list. */
function isSingleKanji(term: string): boolean {
  return term.startsWith('k') && term.length === 5;
}

/** @param tells says whether a term of the plain text is worth filing */
function termsHtml(texts: readonly WeighedTerms[], tells: (term: string) => boolean): string {
  return texts
    .map(({ weight, terms }) => ({ weight, kept: weight === weights.text ? terms.filter(tells) : terms }))
    .map(({ weight, kept }) => `<p data-pagefind-weight="${weight}">${kept.map(closeTerm).join(' ')}</p>`)
    .join('');
}

interface WeighedTerms {
  weight: number;
  terms: string[];
}
