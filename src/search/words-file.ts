/** The form of content/{locale}/search-words.yaml. */
import { z } from 'astro/zod';
import { hashOf } from './hash.ts';

/** One question in so many only tests the search; the others are what it learns from. */
const testEvery = 5;
/** Questions that an article or page needs at least. */
export const fewestQuestions = 20;

export const WordsFileSchema = z.strictObject({
  /** Words and phrases that mean the same. */
  groups: z.array(z.array(z.string()).min(2)),
  /** Pairs of words whose groups mean the opposite of each other. */
  opposites: z.array(z.tuple([z.string(), z.string()])),
  /** Questions in the words of customers, per article or page. */
  asks: z.record(z.string(), z.array(z.string())),
  /** Questions about what a note or an outcome says, per `article/step`, or per page or term; all of them only test. */
  facts: z.record(z.string(), z.array(z.string())).default({}),
  /** Questions that the site does not answer. */
  outside: z.array(z.string()),
});

/** The file without the questions that only test the search. */
export function lessonsOf(file: WordsFile): WordsFile {
  const ofFacts = new Set(Object.values(file.facts).flat());
  return selectQuestions(file, (question) => !isKept(question) && !ofFacts.has(question));
}

/** The file with only the questions that test the search. */
export function testsOf(file: WordsFile): WordsFile {
  return selectQuestions(file, isKept);
}

function selectQuestions(file: WordsFile, isWanted: (question: string) => boolean): WordsFile {
  const asks = Object.entries(file.asks).map(([id, questions]) => [id, questions.filter(isWanted)]);
  return { ...file, asks: Object.fromEntries(asks), outside: file.outside.filter(isWanted) };
}

/** By the question itself, so that writing another one never turns a test into a lesson. */
function isKept(question: string): boolean {
  return hashOf(question) % testEvery === 0;
}

export type WordsFile = z.infer<typeof WordsFileSchema>;
