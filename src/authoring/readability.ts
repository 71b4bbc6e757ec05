/** How easily the articles are read: lengths of sentences and steps, and how much an article says about trouble. */
import type { Article, Flow } from '../flow/types.ts';
import { type Locale, locales } from '../locales.ts';
import type { Id } from '../surface.ts';
import { charactersIn, longestJapanese, plain, sentencesOf } from './sentences.ts';

/**
 * The figures of a locale as lines for a terminal; a figure over its limit says so.
 * @example readability(articles, 'en')[0] // => 'en: words per step: median 31 (at most 35), 90th percentile 58 (at most 60)'
 */
export function readability(articles: readonly Article[], locale: Locale): string[] {
  const { unit, longest, limits } = measureOf(locale);
  const steps = articles.flatMap(({ flow, words }) =>
    flow.steps.map((step) => ({ flow, step, words: words[locale].steps[step.id] })),
  );
  const texts = steps.flatMap(({ flow, step, words }) =>
    words && flow.kind !== 'reference'
      ? [{ name: `${flow.id}/${step.id}`, step, text: plain(words.text) }]
      : [],
  );
  const sizes = texts.map(({ text }) => sizeOf(text, locale));
  const sentences = texts.flatMap(({ name, text }) =>
    sentencesOf(text).map((sentence) => ({ name, sentence })),
  );
  const lengths = sentences.map(({ sentence }) => sizeOf(sentence, locale));
  const long = sentences.filter(({ sentence }) => sizeOf(sentence, locale) > longest);
  const acting = texts.filter(({ step }) => step.does.length > 0);
  const placed = acting.filter(({ text }) => beginsWithPlace[locale]?.test(text));
  return [
    `${locale}: ${unit} per step: ${figures(sizes, limits)}`,
    `${locale}: ${unit} per sentence: ${figures(lengths, {})}; ${long.length} over ${longest}`,
    ...long.map(
      ({ name, sentence }) => `    ${name}: ${sizeOf(sentence, locale)} ${unit}: ${sentence.slice(0, 60)}`,
    ),
    `${locale}: steps with something to do that begin with a place: ${placed.length} of ${acting.length}`,
    ...articles.flatMap((article) => troubleLine(article, articles, locale)),
  ];
}

/** Of a guide: what its page says about trouble beside what it says to do. */
function troubleLine({ flow, words }: Article, articles: readonly Article[], locale: Locale): string[] {
  if (flow.kind !== 'guide') return [];
  const problems = troublesOf(flow).map(
    (id) => articles.find((other) => other.flow.id === id)?.words[locale],
  );
  const problemSize = problems.map((one) => sizeOf(`${one?.title ?? ''} ${one?.answer ?? ''}`, locale));
  const stepSize = Object.values(words[locale].steps).map((step) => sizeOf(plain(step.text), locale));
  const [inProblems, inSteps] = [sum(problemSize), sum(stepSize)];
  const verdict = inProblems < inSteps ? '' : ', more than in its steps';
  return [
    `${locale}: ${flow.id}: ${inProblems} ${measureOf(locale).unit} in problems, ${inSteps} in steps${verdict}`,
  ];
}

/** The troubles that the page of an article lists, each once. */
function troublesOf({ troubles, steps }: Flow): Id[] {
  return [...new Set([...troubles, ...steps.flatMap((step) => step.troubles.map(({ article }) => article))])];
}

function sizeOf(text: string, locale: Locale): number {
  return measureOf(locale).count(text);
}

function figures(sizes: readonly number[], { median, most }: Limits): string {
  const [half, nine] = [quantile(sizes, 0.5), quantile(sizes, 0.9)];
  const limit = (value: number, most?: number) =>
    most === undefined ? '' : ` (at most ${most}${value > most ? ': too many' : ''})`;
  return `median ${half}${limit(half, median)}, 90th percentile ${nine}${limit(nine, most)}`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Limits of a language whose words are counted, and of one whose characters are. */
const measures: Record<(typeof locales)[Locale]['counted'], Measure> = {
  words: {
    unit: 'words',
    count: (text) => text.split(/\s+/).filter((word) => word !== '').length,
    longest: 25,
    limits: { median: 35, most: 60 },
  },
  characters: {
    unit: 'characters',
    count: charactersIn,
    longest: longestJapanese,
    limits: { median: 80 },
  },
};

function measureOf(locale: Locale): Measure {
  return measures[locales[locale].counted];
}

/** A step says where before it says what; a language without a pattern is not asked. */
const beginsWithPlace: Partial<Record<Locale, RegExp>> = {
  en: /^(On|In|At|Under|Above|Below|Beside|Inside|From|Next to|Back|Still|Near|Open) /,
  ja: /^[^。、]{1,24}(で|に|から|では|には|の中から|上部|下部)[、「]/,
};

interface Limits {
  median?: number;
  most?: number;
}

interface Measure {
  unit: string;
  count: (text: string) => number;
  /** Sentences beyond it are listed. */
  longest: number;
  limits: Limits;
}
