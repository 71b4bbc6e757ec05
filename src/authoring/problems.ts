/** Every problem that an author can meet: what is wrong, and the edit that mends it. */
import { fileProblems } from './file-problems.ts';
import { languageProblems } from './language-problems.ts';
import { nameProblems } from './name-problems.ts';
import { siteProblems } from './site-problems.ts';
import { lineAndColumn, type Place } from './source.ts';
import { wayProblems } from './way-problems.ts';
import { writingProblems } from './writing-problems.ts';

/** Message and hint of each code, by subject. */
const problemTexts = {
  ...fileProblems,
  ...writingProblems,
  ...wayProblems,
  ...nameProblems,
  ...languageProblems,
  ...siteProblems,
};

export const problemCodes = Object.keys(problemTexts) as ProblemCode[]; // Object.keys forgets the literal type

/** A problem at a place, worded for its author. */
export function problem<Code extends ProblemCode>(
  code: Code,
  { file, start, end }: Place,
  ...details: Parameters<(typeof problemTexts)[Code]>
): Problem {
  const word = problemTexts[code] as (...details: unknown[]) => readonly [string, string]; // a union of functions takes nothing
  const [message, hint] = word(...details);
  const { line, column } = lineAndColumn(file.text, start);
  return { code, file: file.path, line, column, length: Math.max(end - start, 1), message, hint };
}

export type ProblemCode = keyof typeof problemTexts;

export interface Problem {
  code: ProblemCode;
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** How many characters are meant. */
  length: number;
  message: string;
  hint: string;
}
