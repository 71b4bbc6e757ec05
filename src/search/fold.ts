/**
 * Folds text the same way for index and query: width, case, kana, accents, punctuation. The pieces are units: a Latin
 * word or a number as a whole, a kanji, or a kana. Segmenting is ours, because index and browser disagree on Japanese.
 */

const latinWord = /[\p{Script=Latin}\p{Nd}]+/u;
const piece =
  /[\p{Script=Latin}\p{Nd}]+|[\p{Script=Han}々]|[\p{Script=Hiragana}\p{Script=Katakana}]ー*|ー+/gu;
const smallKana = 'ァィゥェォッャュョヮヵヶ';
const largeKana = 'アイウエオツヤユヨワカケ';

/** @example toUnits('ｷｰで QR').map((unit) => unit.text) // => ['キ', 'デ', 'qr'] */
export function toUnits(text: string): Unit[] {
  const plain = unifyMarks(text);
  const units: Unit[] = [];
  let end = 0;
  for (const match of plain.matchAll(piece)) {
    const raw = match[0];
    if (!raw.startsWith('ー')) units.push(toUnit(raw, match.index === end));
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
    .replace(/(?<=\p{Script=Latin})['’‘`´](?=\p{Script=Latin})/gu, '')
    .replace(/(?<=[\p{Script=Katakana}])[-‐‑–—―−]+/gu, 'ー');
}

function toUnit(raw: string, joined: boolean): Unit {
  if (latinWord.test(raw)) {
    const text = raw.normalize('NFD').replace(/\p{M}/gu, '');
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
}
