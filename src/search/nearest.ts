/** The second opinion: the authors' questions as they are, loaded when the finder is unsure. The nearest lift their subjects. */
import type { Finder, SecondOpinion } from './data.ts';
import { featuresOf, termsOf } from './features.ts';
import { levels } from './postings.ts';
import type { Synonyms } from './synonyms.ts';

/** Opens the questions in pieces, so that a phone can draw and take keys between them. */
export function* openQuestions(data: QuestionsData, finder: Finder): Generator<undefined, SecondOpinion> {
  const questions: { subject: string; features: string[] }[] = [];
  const postings = new Map(finder.postings);
  for (const [subject, texts] of Object.entries(data)) {
    const place = finder.entries.find((entry) => entry.subject === subject)?.place;
    for (const [at, text] of texts.entries()) {
      questions.push({ subject, features: featuresOf(text, finder.synonyms) });
      // Terms of questions alone, which the first file leaves out.
      for (const term of place === undefined ? [] : termsOf(text, finder.synonyms)) {
        const known = postings.get(term) ?? [];
        if (place !== undefined && !finder.postings.has(term) && known.at(-1)?.place !== place)
          postings.set(term, [...known, { place, level: levels.indexOf('asked') }]);
      }
      if (at % piece === piece - 1) yield;
    }
  }
  return { postings, similarities: compareWith(questions, finder.synonyms) };
}

/** Questions that a slow phone opens between two frames or so. */
const piece = 50;

/** How near each subject's nearest question is to a text, 0 to 1: the cosine of their features, rare ones counting more. */
function compareWith(questions: readonly Asked[], synonyms: Synonyms): SecondOpinion['similarities'] {
  const places = new Map<string, number[]>();
  for (const [at, { features }] of questions.entries())
    for (const feature of features) {
      const known = places.get(feature);
      if (known) known.push(at);
      else places.set(feature, [at]);
    }
  const rarity = (feature: string) =>
    Math.log(1 + questions.length / ((places.get(feature)?.length ?? 0) + 0.5)) ** 2;
  const lengthOf = (features: readonly string[]) =>
    Math.sqrt(features.reduce((sum, feature) => sum + rarity(feature), 0));
  const lengths = questions.map(({ features }) => lengthOf(features));
  return (text) => {
    const features = featuresOf(text, synonyms);
    const length = lengthOf(features);
    const shared = new Float64Array(questions.length);
    for (const feature of features) {
      const gain = rarity(feature);
      for (const at of places.get(feature) ?? []) shared[at] = (shared[at] ?? 0) + gain;
    }
    const nearest = new Map<string, number>();
    for (const [at, { subject }] of questions.entries()) {
      const similarity = (shared[at] ?? 0) / (length * (lengths[at] ?? 0) || 1);
      if (similarity > (nearest.get(subject) ?? 0)) nearest.set(subject, similarity);
    }
    return nearest;
  };
}

interface Asked {
  subject: string;
  features: readonly string[];
}

/** The authors' questions of each subject, and those that the site does not answer. */
export type QuestionsData = Readonly<Record<string, readonly string[]>>;
