/** What somebody who types a code is led to. */
import { likelyMeant, parseCode } from './code.ts';

/**
 * The page that a typed code names. `known` maps each code to `article` or `article/step` of today. Null where the
 * text is no code. A mistyped code comes with the addresses of the codes that may have been meant.
 */
export function resolveCode(text: string, known: KnownCodes): ResolvedCode | null {
  const read = parseCode(text);
  if (!read) return null;
  const { code, isSound } = read;
  const address = isSound && Object.hasOwn(known, code) ? known[code] : undefined;
  if (address !== undefined) return { kind: 'page', code, address };
  // Six digits that lead nowhere are a code from a text message.
  if (code.length > 5) return null;
  const meant = likelyMeant(code).flatMap((other) => {
    const candidate = Object.hasOwn(known, other) ? known[other] : undefined;
    return candidate === undefined ? [] : [{ code: other, address: candidate }];
  });
  return { kind: isSound ? 'unknown' : 'mistyped', code, meant };
}

/** `article` or `article/step` of today by its code: what `/codes.json` holds. */
export type KnownCodes = Readonly<Record<string, string>>;

export type ResolvedCode =
  | { kind: 'page'; code: string; address: string }
  /** mistyped: the check digit does not fit; unknown: it does, and no page has this code. */
  | { kind: 'mistyped' | 'unknown'; code: string; meant: { code: string; address: string }[] };
