/** Sorted words as one text: of each only what differs from the word before it (front coding). */

/** A capital says how many letters a word shares; words are written in small letters. */
const first = 'A'.charCodeAt(0);
const mostShared = 25;

/** @example packSorted(['code', 'codes', 'cold']) // => 'AcodeEsCld' */
export function packSorted(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < mostShared && shared < before.length && before[shared] === word[shared]) shared += 1;
      before = word;
      return String.fromCharCode(first + shared) + word.slice(shared);
    })
    .join('');
}

/** @example unpackSorted('AcodeEsCld') // => ['code', 'codes', 'cold'] */
export function unpackSorted(packed: string): string[] {
  let word = '';
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, sign = '', rest = '']) => {
    word = word.slice(0, sign.charCodeAt(0) - first) + rest;
    return word;
  });
}
