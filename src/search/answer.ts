/** Answers a question from an index: the same code in the box, on the search page, in tests and in measurements. */
import type { Facets } from '../flow/types.ts';
import { type Posting, type Ranked, rank, round } from './rank.ts';

import { type Query, rewrite } from './rewrite.ts';
import type { Filed, SearchIndex } from './search-index.ts';
import type { Shown, ShownPart } from './shown.ts';
import { termsOf } from './terms.ts';

/** Pages whose words are fetched for one question. */
const opened = 7;
/** From this fit on the first hit is given as an answer. Measured: see tests/search/README.md. */
const confidentFit = 0.55;
/** The fit that a question needs which also speaks of what this site does not cover. */
const confidentFitElsewhere = 0.7;
/** A long story may fit less, when what is covered of it is enough for a question by itself. */
const confidentFitOfStory = 0.4;
const storyCovered = 5;
/** Hits far behind the first are left out. */
const leastShare = 0.35;
/** What a title is worth of which every word is asked for, and one that also says all that is asked. */
const titleBonus = 0.3;
const sameBonus = 0.3;
const facetBonus = 1.15;
const facetMalus = 0.75;
const scanBonus = 1.05;
/** The chooser speaks of everything; the article it leads to is the better answer. */
const chooserShare = 0.75;
/** Practice and terms go with an answer; they are rarely it. */
const besideShare = 0.6;
/** Who says that something does not work looks for a fix. */
const troubleBonus = 1.15;

export async function answer(question: string, index: SearchIndex): Promise<Answer> {
  const query = rewrite(question, index.words);
  const found = await findAll(query, index);
  const ranked = rank(query, found, index.pages).slice(0, opened);
  const hits: Hit[] = [];
  for (const [filed, entry] of await Promise.all(
    ranked.map(async (entry) => [await index.open(entry.page), entry] as const),
  )) {
    if (filed) hits.push(toHit(filed, entry, query, index));
  }
  hits.sort((a, b) => round(b.score) - round(a.score) || (hitId(a) < hitId(b) ? -1 : 1));
  const best = hits[0]?.score ?? 0;
  return {
    question,
    confident: hits[0] !== undefined && isConfident(hits[0], query),
    hits: hits.filter((hit) => hit.score >= best * leastShare),
  };
}

function isConfident({ fit, covered }: Hit, { elsewhere }: Query): boolean {
  if (elsewhere) return fit >= confidentFitElsewhere;
  return fit >= confidentFit || (fit >= confidentFitOfStory && covered >= storyCovered);
}

/** Hits that suit the chosen facets; articles without facets suit every choice. */
export function narrow(hits: readonly Hit[], chosen: Facets): Hit[] {
  return hits.filter(({ facets }) =>
    (Object.keys(chosen) as (keyof Facets)[]).every(
      (facet) => !facets[facet] || facets[facet] === chosen[facet],
    ),
  );
}

async function findAll(query: Query, index: SearchIndex): Promise<Map<string, readonly Posting[]>> {
  const terms = [...new Set(query.wanted.flatMap(({ options }) => options.map(({ term }) => term)))];
  return new Map(await Promise.all(terms.map(async (term) => [term, await index.find(term)] as const)));
}

function toHit(filed: Filed, entry: Ranked, query: Query, index: SearchIndex): Hit {
  const title = new Set(termsOf(filed.shown.title, index.words));
  const asked = new Set(query.wanted.flatMap(({ options }) => options.map(({ term }) => term)));
  const said = [...title].filter((term) => asked.has(term)).length / Math.max(1, title.size);
  const wanted = query.wanted.filter(({ missed }) => missed);
  const answered = wanted.filter(({ options }) => options.some(({ term }) => title.has(term))).length;
  const share = answered / Math.max(1, wanted.length);
  const bonus = 1 + titleBonus * said + sameBonus * said * share;
  const suits = facetShare(filed.shown.facets, query.facets);
  const score = entry.score * bonus * suits * kindShare(filed.shown.kind, query);
  return { ...filed.shown, part: bestPart(filed, entry), score, fit: entry.fit, covered: entry.covered };
}

function kindShare(kind: Shown['kind'], { trouble }: Query): number {
  if (kind === 'chooser') return chooserShare;
  if (kind === 'practice' || kind === 'glossary') return besideShare;
  return trouble && kind === 'fix' ? troubleBonus : 1;
}

/** Guides for what was asked come before those for something else, and scanning, where it is left open, before typing. */
function facetShare(facets: Facets, asked: Facets): number {
  const open = asked.entry === undefined && facets.entry === 'qr' ? scanBonus : 1;
  return (Object.keys(asked) as (keyof Facets)[]) // Object.keys forgets the literal type
    .filter((facet) => facets[facet] !== undefined)
    .reduce((share, facet) => share * (facets[facet] === asked[facet] ? facetBonus : facetMalus), open);
}

/** The step that speaks of more of the question than the article's own words do; null when none does. */
function bestPart({ parts }: Filed, { places }: Ranked): ShownPart | null {
  let best: ShownPart | null = null;
  let most = coveredBetween(places, 0, parts[0]?.at ?? Number.POSITIVE_INFINITY);
  for (const [index, part] of parts.entries()) {
    const covered = coveredBetween(places, part.at, parts[index + 1]?.at ?? Number.POSITIVE_INFINITY);
    if (round(covered) > round(most)) {
      most = covered;
      const { at: _, ...shown } = part;
      best = shown;
    }
  }
  return best;
}

function coveredBetween(places: Ranked['places'], from: number, to: number): number {
  return places
    .filter((want) => want.places.some((place) => place >= from && place < to))
    .reduce((sum, { weight }) => sum + weight, 0);
}

function hitId({ kind, id }: Shown): string {
  return `${kind} ${id}`;
}

export interface Answer {
  question: string;
  /** False when nothing fits well: the hits are guesses then, and not to be shown as an answer. */
  confident: boolean;
  hits: Hit[];
}

/** An article, glossary term or scenario with the step that fits best. */
export interface Hit extends Shown {
  part: ShownPart | null;
  score: number;
  fit: number;
  covered: number;
}
