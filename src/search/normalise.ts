/**
 * Normalises text the same way for index and query: width, case, kana, accents, punctuation. The tokens are units: a
 * Latin word or a number as a whole, a kanji, or a kana. Browsers segment Japanese differently, so that it is not left
 * to them.
 */

const latinWord = /[\p{Script=Latin}\p{Nd}]/u;
const piece =
  /[\p{Script=Latin}\p{Nd}]+(?:['’‘`´]\p{Script=Latin}+)*|[\p{Script=Han}々]|[\p{Script=Hiragana}\p{Script=Katakana}]ー*|ー+/gu;
const apostrophes = /['’‘`´]/g;
const smallKana = 'ァィゥェォッャュョヮヵヶ';
const largeKana = 'アイウエオツヤユヨワカケ';

/** @example toUnits('ｷｰで QR').map((unit) => unit.text) // => ['キ', 'デ', 'qr'] */
export function toUnits(text: string): Unit[] {
  const plain = unifyMarks(text);
  const units: Unit[] = [];
  let end = 0;
  for (const match of plain.matchAll(piece)) {
    const raw = match[0];
    if (!raw.startsWith('ー'))
      units.push({ ...toUnit(raw, match.index === end), at: match.index, length: raw.length });
    end = match.index + raw.length;
  }
  return units;
}

/**
 * The key under which a phrase is looked up: Latin words apart, the rest together. `long` keeps the long vowel marks,
 * on which short kana words depend.
 */
export function unitsKey(units: readonly Unit[], long: boolean): string {
  return units
    .map(({ text, script, long: drawn }) =>
      script === 'latin' ? ` ${text}` : long && drawn ? `${text}ー` : text,
    )
    .join('')
    .trim();
}

function unifyMarks(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[\p{Script=Katakana}])[-‐‑–—―−]+/gu, 'ー');
}

function toUnit(raw: string, joined: boolean): Omit<Unit, 'at' | 'length'> {
  if (latinWord.test(raw)) {
    const text = raw.replace(apostrophes, '').normalize('NFD').replace(/\p{M}/gu, '');
    return { text, script: 'latin', long: false, hiragana: false, joined };
  }
  const [letter = ''] = raw;
  if (!/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(letter)) {
    return { text: letter, script: 'kanji', long: false, hiragana: false, joined };
  }
  const hiragana = letter >= 'ぁ' && letter <= 'ゖ';
  const katakana = hiragana ? String.fromCharCode(letter.charCodeAt(0) + 0x60) : letter;
  const small = smallKana.indexOf(katakana);
  const text = small >= 0 ? largeKana.charAt(small) : katakana === 'ヴ' ? 'ブ' : katakana;
  return { text, script: 'kana', long: raw.length > 1, hiragana, joined };
}

export interface Unit {
  text: string;
  script: 'latin' | 'kanji' | 'kana';
  /** A long vowel mark followed. */
  long: boolean;
  /** Written in hiragana; false for katakana. */
  hiragana: boolean;
  /** Nothing stood between this unit and the one before it. */
  joined: boolean;
  /** Where it stands in the text in compatibility form (NFKC), and how many letters it takes. */
  at: number;
  length: number;
}
