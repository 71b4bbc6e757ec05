/** The form of content/{locale}/search-words.yaml. */
import { z } from 'astro/zod';

/** Every fifth question of an article only tests the search; the others are what it learns from. */
const testEvery = 5;
/** Questions that an article or page needs at least. */
const fewest = 20;

export const WordsFileSchema = z.strictObject({
  /** Words and phrases that mean the same. */
  groups: z.array(z.array(z.string()).min(2)),
  /** Pairs of words whose groups mean the opposite of each other. */
  opposites: z.array(z.tuple([z.string(), z.string()])),
  /** Questions in the words of customers, per article or page. */
  asks: z.record(z.string(), z.array(z.string()).min(fewest, `at least ${fewest} questions`)),
  /** Questions that the site does not answer. */
  outside: z.array(z.string()),
});

/** The questions that the search may learn from. */
export function learned(questions: readonly string[]): string[] {
  return questions.filter((_, at) => !isTest(at));
}

/** The questions that only test it. */
export function kept(questions: readonly string[]): string[] {
  return questions.filter((_, at) => isTest(at));
}

function isTest(at: number): boolean {
  return at % testEvery === testEvery - 1;
}

export type WordsFile = z.infer<typeof WordsFileSchema>;
