/** The second opinion: the authors' questions as they are, loaded when the finder is unsure. The nearest lift their subjects. */
import type { Finder, SecondOpinion } from './data.ts';
import { featuresOf, termsOf } from './features.ts';
import { levels } from './postings.ts';
import type { Synonyms } from './synonyms.ts';

/** Opens the questions in pieces, so that a phone can draw and take keys between them. */
export function* openQuestions(data: QuestionsData, finder: Finder): Generator<undefined, SecondOpinion> {
  const asked = Object.entries(data).flatMap(([subject, texts]) => texts.map((text) => ({ subject, text })));
  const placeOf = new Map(finder.entries.toReversed().map(({ subject, place }) => [subject, place]));
  const postings = new Map(finder.postings);
  const having: Having = new Map();
  const lists: number[][][] = [];
  for (const [at, { subject, text }] of asked.entries()) {
    lists.push(featuresOf(text, finder.synonyms).map((feature) => addTo(having, feature, at)));
    const place = placeOf.get(subject);
    if (place !== undefined) addTerms(postings, termsOf(text, finder.synonyms), place, finder);
    if (at % piece === piece - 1) yield;
  }
  const lengths: number[] = [];
  for (const [at, own] of lists.entries()) {
    lengths.push(lengthOf(own, asked.length));
    if (at % piece === piece - 1) yield;
  }
  const subjects = asked.map(({ subject }) => subject);
  return { postings, similarities: compareWith(subjects, having, lengths, finder.synonyms) };
}

/** Questions that a slow phone opens in about the time of two frames. */
const piece = 200;

function addTo(having: Having, feature: string, at: number): number[] {
  const list = having.get(feature) ?? [];
  if (list.length === 0) having.set(feature, list);
  list.push(at);
  return list;
}

/** Adds terms that stand in questions alone, which the first file leaves out. */
function addTerms(
  postings: Finder['postings'],
  terms: readonly string[],
  place: number,
  { postings: first }: Finder,
): void {
  for (const term of terms) {
    const known = postings.get(term) ?? [];
    if (!first.has(term) && known.at(-1)?.place !== place)
      postings.set(term, [...known, { place, level: levels.indexOf('asked') }]);
  }
}

/** How near each subject's nearest question is to a text, 0 to 1: the cosine of their features, rare ones counting more. */
function compareWith(
  subjects: readonly string[],
  having: Having,
  lengths: readonly number[],
  synonyms: Synonyms,
): SecondOpinion['similarities'] {
  return (text) => {
    const lists = featuresOf(text, synonyms).map((feature) => having.get(feature) ?? []);
    const length = lengthOf(lists, subjects.length);
    const shared = new Float64Array(subjects.length);
    for (const list of lists) {
      const gain = rarity(list.length, subjects.length);
      for (const at of list) shared[at] = (shared[at] ?? 0) + gain;
    }
    const nearest = new Map<string, number>();
    for (const [at, subject] of subjects.entries()) {
      const similarity = (shared[at] ?? 0) / (length * (lengths[at] ?? 0) || 1);
      if (similarity > (nearest.get(subject) ?? 0)) nearest.set(subject, similarity);
    }
    return nearest;
  };
}

/** The length of a question whose features are had by these questions. */
function lengthOf(lists: readonly (readonly number[])[], all: number): number {
  return Math.sqrt(lists.reduce((sum, list) => sum + rarity(list.length, all), 0));
}

/** The square of how much a feature counts that so many of all questions have. */
function rarity(count: number, all: number): number {
  return Math.log(1 + all / (count + 0.5)) ** 2;
}

/** Which questions have a feature. */
type Having = Map<string, number[]>;

/** The authors' questions of each subject, and those that the site does not answer. */
export type QuestionsData = Readonly<Record<string, readonly string[]>>;
