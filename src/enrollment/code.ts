/**
 * Practice codes, `DEMO-XXXX-XXXX-XXXX`: eleven random symbols and a check symbol, so that a slip of the finger is
 * told from a code that nobody issued. `DEMO` is made of letters that the code itself does not use.
 */
import { drawText } from './random.ts';
import { symbolsOf } from './typed-code.ts';

/** Consonants and digits that are not taken for one another: no words, no 0 or 1. */
export const codeSymbols = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/** Draws a code. The state of the generator goes in and comes out. */
export function drawCode(random: number): { code: string; random: number } {
  const drawn = drawText(random, 11, codeSymbols);
  return { code: withHyphens(drawn.text + checkSymbol(drawn.text)), random: drawn.random };
}

/**
 * Reads what was typed or scanned, forgiving case, width, spaces and the hyphens of any keyboard. `foreign` is
 * whatever cannot be a practice code: drop it unread.
 * @example readCode('ｄｅｍｏー7kqm 2r9p-wx4l') // => { kind: 'code', code: 'DEMO-7KQM-2R9P-WX4L' }
 */
export function readCode(text: string): ReadCode {
  const symbols = symbolsOf(text);
  if (symbols === null) return { kind: 'foreign' };
  const wellFormed = symbols.length === 12 && [...symbols].every((symbol) => codeSymbols.includes(symbol));
  if (!wellFormed || checkSymbol(symbols.slice(0, 11)) !== symbols[11]) return { kind: 'mistyped' };
  return { kind: 'code', code: withHyphens(symbols) };
}

/** The check symbol after eleven symbols: the hybrid system of ISO 7064, modulus 29 and 28. */
export function checkSymbol(symbols: string): string {
  const size = codeSymbols.length;
  let product = size;
  for (const symbol of symbols) {
    const sum = (product + codeSymbols.indexOf(symbol)) % size;
    product = ((sum === 0 ? size : sum) * 2) % (size + 1);
  }
  return codeSymbols.charAt((size + 1 - product) % size);
}

function withHyphens(symbols: string): string {
  return `DEMO-${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`;
}

export type ReadCode = { kind: 'code'; code: string } | { kind: 'mistyped' } | { kind: 'foreign' };
