/** How Japanese is written here, beyond single words: characters, punctuation, endings. */
import { type Problem, problem } from './problems.ts';
import type { Place } from './source.ts';
import { within } from './source.ts';

/** The rules that a stretch of Japanese text breaks. `text` is what stands at the place, signs of the format masked. */
export function* checkJapanese(text: string, place: Place): Generator<Problem> {
  for (const { code, pattern } of rules) {
    for (const { index, 0: value } of text.matchAll(pattern))
      yield problem(code, within(place, index, value.length), { value: value.trim() || value });
  }
}

/** A label of a choice is a noun or in the plain form, on every page alike. */
export function* checkLabel(text: string, place: Place): Generator<Problem> {
  const [value] = /(ます|ません|ました|です)(?=(（[^）]*）)?$)/.exec(text.trim()) ?? [];
  if (value) yield problem('polite-choice', place, { value: text.trim() });
}

/** A list whose items end in 。 here and without it there. */
export function isMixedList(items: readonly string[]): boolean {
  return new Set(items.map((item) => item.trim().endsWith('。'))).size > 1;
}

const kana = 'ぁ-んァ-ヶー一-龠';

const rules = [
  { code: 'foreign-characters', pattern: /[０-９Ａ-Ｚａ-ｚ]+|[ｦ-ﾟ]+|[ぁ-んァ-ヶ][\u3099\u309A]/g },
  {
    code: 'foreign-punctuation',
    pattern: new RegExp(
      `(?<=[${kana}])[,.?!:;](?=[${kana} ])|(?<=[${kana}])[?!:]$|\\.\\.\\.| (?=[、。」])|\\u3000`,
      'gm',
    ),
  },
  {
    code: 'stray-space',
    pattern: new RegExp(`(?<=[${kana}]) +(?=[A-Za-z0-9${kana}])|(?<=[A-Za-z0-9]) +(?=[${kana}])`, 'g'),
  },
  { code: 'plain-ending', pattern: /である。|のだ。|(?<!ませ)んだ。/g },
] as const;
