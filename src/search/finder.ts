/** The finder: what is looked up for a question, and how the records are ordered. Pure, and the same everywhere. */
import type { Id } from '../surface.ts';
import { type Classifier, classify } from './classifier.ts';
import { completed, correct, openVocabulary, type Vocabulary } from './correction.ts';
import { featuresOf, placedTerms } from './features.ts';
import { toUnits, type Unit, unitsKey } from './normalise.ts';
import { takeNumbers } from './numbers.ts';
import { type Posting, saidLevel, strengths, titleLevel, unpackPostings } from './postings.ts';
import type { SearchRecord } from './records.ts';
import { withoutStopWords } from './stop-words.ts';
import { findGroups, openSynonyms, type Synonyms, type SynonymsData } from './synonyms.ts';
import { type PackedWeights, unpackWeights } from './weights.ts';

/** Longest question that is read, in characters; a pasted page says no more than its beginning. */
export const longestQuestion = 300;
/** How much a record that has every word of the question is lifted against one that has none, in logits. */
const lift = 4;
/** From this share on the first subject is given as an answer. Measured: see README.md. */
const sure = 0.62;
/** The least share of a subject that is listed, and of a question's words in a record that is not an article. */
const leastShare = 0.03;
const leastCovered = 0.6;
/** The least share of a question that a step has to have to be shown instead of its article's beginning. */
const leastInPart = 0.5;
/** Terms, scenarios and problem pages go with an answer and are rarely it. */
const besideShare = 0.2;

/** The name of the class of questions that the site does not answer. */
export const outside = 'outside';

/** Answers a question. @param asWritten true to search misspelled words as they are */
export function find(question: string, finder: Finder, asWritten = false): Found {
  if (toUnits(question).length === 0)
    return { correction: null, unknown: null, certain: false, hits: [], terms: [] };
  const asked = completed(question.slice(0, longestQuestion), finder.vocabulary);
  const correction = asWritten ? null : correct(asked, finder.vocabulary);
  const { articles, unknown, rest } = takeNumbers(correction ?? asked, finder.kb);
  const terms = termsIn(rest, finder);
  const covered = coverage(terms, finder);
  const exact = exactPlaces(rest, articles, finder);
  const hits = [...articleHits(rest, covered, exact, finder), ...otherHits(covered, exact, finder)];
  hits.sort((a, b) => b.score - a.score || a.place - b.place);
  const [best] = hits;
  const certain =
    best !== undefined &&
    best.score >= sure &&
    unknown === null &&
    !isOpposite(rest, best.record.title, finder);
  return { correction, unknown, certain, hits, terms: terms.map(({ term }) => term) };
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

/** Articles by the classifier, lifted by how many of the question's words they have. Guides of one task are one hit. */
function articleHits(text: string, covered: Coverage, exact: ReadonlySet<number>, finder: Finder): Hit[] {
  const lifts = new Map<string, number>();
  const subjects = new Map<string, Entry[]>();
  for (const entry of finder.entries) {
    const { subject } = entry;
    if (subject === null || !finder.labels.has(subject)) continue;
    subjects.set(subject, [...(subjects.get(subject) ?? []), entry]);
    lifts.set(subject, Math.max(lifts.get(subject) ?? 0, lift * covered.best(entry)));
  }
  const features = featuresOf(text, finder.synonyms);
  const shares = classify(features, finder.classifier, 'subject', lifts);
  return [...subjects].flatMap(([subject, entries]) => {
    const share = shares.get(subject) ?? 0;
    const named = entries.filter((entry) => covered.isExact(entry, exact));
    if (share < leastShare && named.length === 0) return [];
    const ordered =
      named.length > 0
        ? [...named, ...entries.filter((entry) => !named.includes(entry))]
        : byFacets(entries, features, finder);
    const [first] = ordered;
    if (!first) return [];
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
      if (!named && share < leastCovered) return [];
      return [toHit(entry, named ? 2 : share * besideShare, covered, exact, [])];
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
    part: covered.bestPart(entry, exact),
    score,
    others: others.map(({ record }) => record),
  };
}

/** The terms of a question: those of its words, and every label of a screen that stands in it as a phrase. */
function termsIn(text: string, { synonyms, postings }: Finder): Weighted[] {
  const units = withoutStopWords(toUnits(text));
  const terms = placedTerms(units, findGroups(units, synonyms)).map(({ term }) => term);
  const phrases: string[] = [];
  const shortest = units.some(({ script }) => script !== 'latin') ? shortestLabel.other : shortestLabel.latin;
  for (let start = 0; start < units.length; start += 1)
    for (let end = start + shortest; end <= Math.min(units.length, start + longestLabel); end += 1) {
      const key = phraseTerm(units.slice(start, end));
      if (postings.has(key)) phrases.push(key);
    }
  return [...new Set([...terms, ...phrases])].map((term) => ({ term, list: postings.get(term) ?? [] }));
}

/** In units: a word of two or three letters in Japanese is found by its terms, as are two Latin words. */
const shortestLabel = { latin: 3, other: 6 };
const longestLabel = 24;

/** The term of a label as a whole. */
export function phraseTerm(units: readonly Unit[]): string {
  return `"${unitsKey(units, true)}`;
}

/** Places of titles and labels that are the whole question, and of the articles of the numbers in it. */
function exactPlaces(text: string, articles: readonly string[], finder: Finder): Set<number> {
  const units = toUnits(text);
  const places = new Set(
    finder.entries.filter(({ record }) => articles.includes(record.id)).map(({ place }) => place),
  );
  if (units.length === 0) return places;
  const key = unitsKey(units, true);
  for (const place of finder.titles.get(key) ?? []) places.add(place);
  for (const { place } of finder.postings.get(phraseTerm(withoutStopWords(units))) ?? []) places.add(place);
  return places;
}

/** How much of a question the records and their parts cover, rare terms counting more. */
function coverage(terms: readonly Weighted[], { entries, recordOf }: Finder): Coverage {
  const shares = new Map<number, number>();
  const printed = new Map<number, number>();
  let whole = 0;
  for (const { list } of terms) {
    const records = new Set(list.map(({ place }) => recordOf[place])).size;
    const rarity = Math.log(1 + (entries.length - records + 0.5) / (records + 0.5));
    whole += rarity;
    for (const { place, level } of list) {
      const gain = rarity * (strengths[level] ?? 0);
      shares.set(place, (shares.get(place) ?? 0) + gain);
      if (level === titleLevel || level === saidLevel) printed.set(place, (printed.get(place) ?? 0) + gain);
    }
  }
  const share = (place: number) => (shares.get(place) ?? 0) / (whole || 1);
  return {
    best: ({ place, record }) =>
      Math.max(share(place), ...record.parts.map((_, at) => share(place + 1 + at))),
    isExact: ({ place, record }, exact) =>
      exact.has(place) || record.parts.some((_, at) => exact.has(place + 1 + at)),
    bestPart({ place, record }, exact) {
      // Keywords and questions are about the whole article and say nothing of its parts.
      const own = exact.has(place) ? 2 : (printed.get(place) ?? 0) / (whole || 1);
      let best: { at: number; share: number } | null = null;
      for (const at of record.parts.keys()) {
        const covered = exact.has(place + 1 + at) ? 2 : share(place + 1 + at);
        if (covered >= leastInPart && covered > own && covered > (best?.share ?? 0))
          best = { at, share: covered };
      }
      return best?.at ?? null;
    },
  };
}

/** Opens the finder's file. */
export function openFinder(data: FinderData): Finder {
  const entries: Entry[] = [];
  const recordOf: number[] = [];
  const titles = new Map<string, number[]>();
  for (const record of data.records) {
    const place = recordOf.length;
    entries.push({ record, place, subject: subjectOf(record) });
    addTitle(titles, record.title, place);
    recordOf.push(place);
    for (const { title } of record.parts) {
      addTitle(titles, title, recordOf.length);
      recordOf.push(place);
    }
  }
  const classifier = { heads: data.heads, step: data.step, weights: unpackWeights(data.weights) };
  return {
    entries,
    recordOf,
    titles,
    classifier,
    labels: new Set(data.heads.find(({ name }) => name === 'subject')?.labels),
    synonyms: openSynonyms(data.synonyms),
    vocabulary: openVocabulary(data.words),
    kb: data.kb,
    opposites: data.opposites,
    postings: new Map(data.terms.map((term, at) => [term, unpackPostings(data.postings[at] ?? '')])),
  };
}

/** What the classifier calls a record; null for terms, scenarios and problem pages, of which it knows nothing. */
function subjectOf({ kind, id, facets }: ShownRecord): string | null {
  return kind === 'glossary' || kind === 'practice' || kind === 'problem' ? null : (facets.task ?? id);
}

function addTitle(titles: Map<string, number[]>, title: string, place: number): void {
  const key = unitsKey(toUnits(title), true);
  titles.set(key, [...(titles.get(key) ?? []), place]);
}

/** The finder's file. */
export interface FinderData {
  records: readonly ShownRecord[];
  terms: readonly string[];
  postings: readonly string[];
  synonyms: SynonymsData;
  /** Pairs of groups that mean the opposite of each other. */
  opposites: readonly (readonly [number, number])[];
  /** Written forms of the site's words. */
  words: string;
  /** Knowledge Base numbers and the articles that answer to them. */
  kb: Readonly<Record<string, Id>>;
  heads: Classifier['heads'];
  step: number;
  weights: PackedWeights;
}

export interface Finder {
  entries: readonly Entry[];
  /** The place of the record to which a place belongs. */
  recordOf: readonly number[];
  titles: ReadonlyMap<string, number[]>;
  classifier: Classifier;
  /** Subjects that the classifier knows. */
  labels: ReadonlySet<string>;
  synonyms: Synonyms;
  vocabulary: Vocabulary;
  opposites: FinderData['opposites'];
  kb: Readonly<Record<string, Id>>;
  postings: ReadonlyMap<string, readonly Posting[]>;
}

/** What is shown of a record before its texts are loaded. */
export interface ShownRecord
  extends Pick<SearchRecord, 'kind' | 'id' | 'title' | 'summary' | 'facets' | 'kb'> {
  parts: readonly { id: Id; title: string; number: number | null }[];
}

interface Entry {
  record: ShownRecord;
  place: number;
  subject: string | null;
}

interface Weighted {
  term: string;
  list: readonly Posting[];
}

interface Coverage {
  /** The share of the question that a record or one of its parts covers, 0 to 1. */
  best: (entry: Entry) => number;
  isExact: (entry: Entry, exact: ReadonlySet<number>) => boolean;
  /** The part that covers more of the question than the record's own words do; null when none does. */
  bestPart: (entry: Entry, exact: ReadonlySet<number>) => number | null;
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
  /** Index of the part that answers. */
  part: number | null;
  score: number;
  /** Guides of the same task that differ in system or entry. */
  others: readonly ShownRecord[];
}
