/** The finder: what is looked up for a question, and how the records are ordered. Pure, and the same everywhere. */

import { classify } from './classifier.ts';
import { besideShare, half, leastCovered, leastShare, lift, sure, sureAtSecond } from './constants.ts';
import { completed, correct } from './correction.ts';
import { type Coverage, coverage } from './coverage.ts';
import { type Entry, type Finder, outside, type SecondOpinion, type ShownRecord } from './data.ts';
import { featuresOf } from './features.ts';
import { toUnits } from './normalise.ts';
import { type NumbersInQuestion, takeNumbers } from './numbers.ts';
import { exactPlaces, termsIn } from './question-terms.ts';
import { withoutStopWords } from './stop-words.ts';
import { findGroups } from './synonyms.ts';

/** Longest question that is read, in characters; a pasted page says no more than its beginning. */
const longestQuestion = 300;

/**
 * Answers a question, by the second opinion where the finder alone is unsure and the opinion is loaded.
 * @param asWritten true to search misspelled words as they are
 */
export function find(question: string, finder: Finder, asWritten = false): Found {
  const first = rank(question, finder, asWritten, null);
  return finder.second && isUnsure(first) ? rank(question, finder, asWritten, finder.second) : first;
}

/** True for an answer that is worth a second opinion. */
export function isUnsure({ certain, unknown, terms }: Found): boolean {
  return !certain && unknown === null && terms.length > 0;
}

function rank(question: string, finder: Finder, asWritten: boolean, second: SecondOpinion | null): Found {
  if (toUnits(question).length === 0)
    return { correction: null, unknown: null, certain: false, hits: [], terms: [] };
  const { correction, articles, unknown, rest } = understand(question, finder, asWritten);
  const terms = termsIn(rest, second ? { ...finder, postings: second.postings } : finder);
  const covered = coverage(terms, finder);
  const exact = exactPlaces(rest, articles, finder);
  const similarities = second?.similarities(rest);
  const hits = [
    ...articleHits(rest, covered, exact, finder, similarities),
    ...otherHits(covered, exact, finder),
  ];
  hits.sort((a, b) => b.score - a.score || a.place - b.place);
  const [best] = hits;
  const certain =
    best !== undefined &&
    best.score >= (second ? sureAtSecond : sure) &&
    best.covered &&
    unknown === null &&
    // What is named as a whole is no wish: 設定 in the label of a screen does not ask to set anything up.
    (best.score > 1 || !isOpposite(rest, best.record.title, finder));
  return { correction, unknown, certain, hits, terms: terms.map(({ term }) => term) };
}

/** A question as it is searched: its last word completed, misspelled words corrected, numbers apart. */
export function understand(question: string, { vocabulary, kb }: Finder, asWritten: boolean): Understood {
  const asked = completed(question.slice(0, longestQuestion), vocabulary);
  const correction = asWritten ? null : correct(asked, vocabulary);
  return { correction, ...takeNumbers(correction ?? asked, kb) };
}

/** True when a title says the opposite of what was asked: a wish to switch off is not answered by how to switch on. */
function isOpposite(question: string, title: string, { opposites, synonyms }: Finder): boolean {
  const [asked, said] = [question, title].map(
    (text) => new Set(findGroups(withoutStopWords(toUnits(text)), synonyms).map(({ group }) => group)),
  );
  return opposites.some(([one, other]) => {
    const differ = (a: number, b: number) => asked?.has(a) && said?.has(b) && !said.has(a);
    return differ(one, other) || differ(other, one);
  });
}

/**
 * Articles by the classifier, lifted by how many of the question's words they have, and by how near a question about them
 * is. Guides of one task are one hit.
 */
function articleHits(
  text: string,
  covered: Coverage,
  exact: ReadonlySet<number>,
  finder: Finder,
  similarities: ReadonlyMap<string, number> = new Map(),
): Hit[] {
  const lifts = new Map<string, number>();
  const subjects = new Map<string, Entry[]>();
  for (const entry of finder.entries) {
    const { subject } = entry;
    if (subject === null || !finder.labels.has(subject)) continue;
    subjects.set(subject, [...(subjects.get(subject) ?? []), entry]);
    lifts.set(subject, Math.max(lifts.get(subject) ?? 0, lift * covered.best(entry)));
  }
  for (const [subject, similarity] of similarities)
    lifts.set(subject, (lifts.get(subject) ?? 0) + lift * similarity);
  const features = featuresOf(text, finder.synonyms);
  const shares = classify(features, finder.classifier, 'subject', lifts);
  // However likely it is that nothing here answers, the likeliest subjects are listed.
  const least = leastShare * (1 - (shares.get(outside) ?? 0));
  return [...subjects].flatMap(([subject, entries]) => {
    const share = shares.get(subject) ?? 0;
    const named = entries.filter((entry) => covered.isExact(entry, exact));
    if (share < least && named.length === 0) return [];
    const ordered =
      named.length > 0
        ? [...named, ...entries.filter((entry) => !named.includes(entry))]
        : byFacets(entries, features, finder);
    const [first] = ordered;
    if (!first) return [];
    // The list of all articles and practice are where nothing else leads: without a word for them they are a guess.
    if (first.record.kind === 'page' && named.length === 0 && covered.best(first) === 0) return [];
    return [toHit(first, named.length > 0 ? 1 + share : share, covered, exact, ordered.slice(1))];
  });
}

/** Guides of one task in the order in which they suit the system and the way of entering that the question names. */
function byFacets(entries: readonly Entry[], features: readonly string[], finder: Finder): Entry[] {
  const shares = (['os', 'entry'] as const).map(
    (facet) => [facet, classify(features, finder.classifier, facet)] as const,
  );
  const suits = ({ record }: Entry) =>
    shares.reduce((product, [facet, values]) => product * (values.get(record.facets[facet] ?? '') ?? 1), 1);
  return [...entries].sort((a, b) => suits(b) - suits(a) || a.place - b.place);
}

function otherHits(covered: Coverage, exact: ReadonlySet<number>, finder: Finder): Hit[] {
  return finder.entries
    .filter(({ subject }) => subject === null || !finder.labels.has(subject))
    .flatMap((entry) => {
      const named = covered.isExact(entry, exact);
      const share = covered.best(entry);
      // An article of which no classifier knows is ranked by its words alone.
      const [least, weight] = entry.subject === null ? [leastCovered, besideShare] : [half, 1];
      if (!named && share < least) return [];
      return [toHit(entry, named ? 2 : share * weight, covered, exact, [])];
    });
}

function toHit(
  entry: Entry,
  score: number,
  covered: Coverage,
  exact: ReadonlySet<number>,
  others: readonly Entry[],
): Hit {
  return {
    record: entry.record,
    place: entry.place,
    covered: covered.best(entry) > 0 || covered.isExact(entry, exact),
    part: covered.bestPart(entry, exact),
    score,
    others: others.map(({ record }) => record),
  };
}

interface Understood extends NumbersInQuestion {
  correction: string | null;
}

/** The records for a question, the likeliest first. */
export interface Found {
  /** The question as it was searched instead, where a word was misspelled. */
  correction: string | null;
  /** A Knowledge Base number that no article covers. */
  unknown: string | null;
  /** False when the first hit is only a guess. */
  certain: boolean;
  hits: readonly Hit[];
  /** What was looked up, for marking. */
  terms: readonly string[];
}

export interface Hit {
  record: ShownRecord;
  place: number;
  /** False when the record has no word of the question. */
  covered: boolean;
  /** Index of the part that answers. */
  part: number | null;
  score: number;
  /** Guides of the same task that differ in system or entry. */
  others: readonly ShownRecord[];
}
