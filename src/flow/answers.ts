/** What a choice is remembered as, and which choice a remembered answer is. */
import type { Answer, Choice, QuestionId } from './types.ts';

/** The answer that a choice stands for: of a facet its value, which is the same in every article that asks for it. */
export function answerOf(question: QuestionId, { id, value }: Choice): Answer {
  return { question, choice: value ?? id };
}

export function chosen(choices: readonly Choice[], answer: string): Choice | undefined {
  return choices.find(({ value }) => value === answer) ?? choices.find(({ id }) => id === answer);
}
