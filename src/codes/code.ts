/** A code as readers write and say it: five digits in two groups, the last one a check digit; six once those run out. */
import { checkDigit, isChecked } from './check-digit.ts';

/** How many codes of five digits there are, and how many of five and six together. */
export const shortCodes = 10_000;
export const capacity = 100_000;

/** The code of one of the places. @example codeAt(572) // => '05724' */
export function codeAt(place: number): string {
  const digits = String(place).padStart(4, '0');
  return digits + checkDigit(digits);
}

/** The code as it is printed and spoken, in two groups that stay on one line. @example formatCode('41725') // => '41 725' with a no-break space */
export function formatCode(code: string): string {
  return `${code.slice(0, -3)}\u00a0${code.slice(-3)}`;
}

/**
 * Reads a code in any width and spacing, with or without the words that stand before it on a page. Null for what is
 * no code at all; `isSound` is false where the check digit does not fit, so that one digit is wrong or two are swapped.
 * @example parseCode('コード：４１ ７２４') // => { code: '41724', isSound: true }
 */
export function parseCode(text: string): ReadCode | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const digits = plain.replace(label, '').replace(/[\s\-‐‑–—.・,]/g, '');
  if (!/^\d{5,6}$/.test(digits)) return null;
  return { code: digits, isSound: isChecked(digits) };
}

/** The sound codes that one wrong digit, or two swapped neighbours, could have turned into `code`. */
export function likelyMeant(code: string): string[] {
  const places = [...code].map((_, at) => at);
  const wrongDigit = places.flatMap((at) =>
    [...'0123456789'].map((digit) => code.slice(0, at) + digit + code.slice(at + 1)),
  );
  const swapped = places
    .slice(1)
    .map((at) => `${code.slice(0, at - 1)}${code[at]}${code[at - 1]}${code.slice(at + 1)}`);
  return [...new Set([...swapped, ...wrongDigit])].filter((other) => other !== code && isChecked(other));
}

/** What a page prints before its code, in every language, and how people shorten it. */
const label =
  /^(?:(?:page |step )?code(?: of this page)?|(?:この)?(?:ページ|手順)?の?(?:コード|番号)|no\.?|#)[\s:は]*/;

export interface ReadCode {
  /** Five digits, or six. */
  code: string;
  isSound: boolean;
}
