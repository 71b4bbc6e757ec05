import { parseCode } from '../codes/code.ts';

/** True for five or six digits in any width and spacing: a code, rightly typed or not. No Knowledge Base number is as long. */
export function isCode(question: string): boolean {
  return parseCode(question) !== null;
}
