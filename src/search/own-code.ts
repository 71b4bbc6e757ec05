/** Login codes of readers' own, typed into the search in a hurry: they are not searched, kept or put in an address. */

/** Six to eight digits that are the whole question, in any grouping. */
const alone = /^[\d\s\-‐‑–—.・,]+$/;
/** The same inside a question, where round amounts and Knowledge Base numbers stand as well. */
const inside = /(?<![\d-]|kb\s?)(?!\d*000(?!\d))(?:\d{6,8}|\d{3}[\s-]\d{3})(?![\d-])/gi;

/** Articles for somebody who holds a code: it is refused, or somebody wants it. */
export const ownCodeArticles: readonly string[] = ['code-not-accepted', 'asked-for-code'];

/** The question without the login code in it, empty where it is nothing else; null where there is none. */
export function withoutOwnCode(question: string): string | null {
  const text = question.normalize('NFKC').trim();
  if (alone.test(text)) return /^\d{6,8}$/.test(text.replace(/\D/g, '')) ? '' : null;
  const rest = text.replace(inside, ' ').trim();
  return rest === text ? null : rest;
}

/** True for what may be a code, a PIN or an address: long numbers, mixed letters and digits, mail addresses. */
export function isPrivate(question: string): boolean {
  const text = question.normalize('NFKC');
  return (
    withoutOwnCode(text) !== null ||
    /\d{5,}|@/.test(text) ||
    text.split(/\s+/).some((word) => /^(?!kb)(?=.*\d)(?=.*[a-z])[a-z\d-]{6,}$/i.test(word))
  );
}
