/** Makes the word list that is sent to the browser from an author's file and the words of the articles. */
import { z } from 'astro/zod';
import { toUnits, type Unit } from './fold.ts';
import { stem } from './stem.ts';
import { firstGroup, phraseKey, type WordsData } from './words.ts';

const latin = /^[a-z]+$/;

/** The form of content/{locale}/search-words.yaml. */
export const WordsFileSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      same: z.array(z.string()).min(1),
      near: z.array(z.string()).default([]),
      /** The answer to a facet that the group stands for, such as `os.android`. */
      facet: z
        .string()
        .regex(/^(?:task|os|entry)\.[a-z-]+$/)
        .optional(),
      example: z.strictObject({ query: z.string(), article: z.string() }),
    }),
  ),
  asks: z.record(z.string(), z.array(z.string())),
  idle: z.array(z.string()),
  trouble: z.array(z.string()),
  elsewhere: z.array(z.string()),
});

/**
 * Numbers the meanings and gathers the vocabulary. Katakana words of the articles that no group has become meanings
 * of their own, so that they are also found in hiragana and inside compounds.
 */
export function compileWords(file: WordsFile, texts: readonly string[], kb: readonly string[]): WordsData {
  const groupWords = file.groups.flatMap(({ same, near }) => [...same, ...near]);
  const filed = [...texts, ...groupWords, ...Object.values(file.asks).flat()];
  const taken = new Set([...groupWords, ...file.elsewhere].map(spell));
  const kanaWords = byFrequency(filed.flatMap(katakanaWords)).filter((word) => !taken.has(spell(word)));
  const phrases = file.idle.filter((word) => !latin.test(word));
  return {
    same: [
      file.elsewhere,
      phrases,
      file.trouble,
      ...file.groups.map(({ same }) => same),
      ...kanaWords.map((word) => [word]),
    ].map(keysOf),
    near: [[], [], [], ...file.groups.map(({ near }) => near)].map(keysOf),
    facets: Object.fromEntries(
      file.groups.flatMap(({ facet }, index) => (facet ? [[index + firstGroup, facet]] : [])),
    ),
    idle: file.idle.filter((word) => latin.test(word)),
    known: oneForm(
      byFrequency([...filed, ...file.idle, ...file.trouble, ...file.elsewhere].flatMap(latinWords)),
    ),
    kana: byFrequency(filed.flatMap(katakanaWords).map(spell)).filter((word) => word.length >= 4),
    kb: [...kb],
  };
}

/** The shortest of words that share a stem, in the place of the first of them. */
function oneForm(words: readonly string[]): string[] {
  const forms = new Map<string, string>();
  for (const word of words) {
    const form = forms.get(stem(word));
    if (form === undefined || word.length < form.length) forms.set(stem(word), word);
  }
  return [...forms.values()];
}

/** The keys of phrases, each once. */
function keysOf(phrases: readonly string[]): string {
  return [...new Set(phrases.map(phraseKey).filter((key) => key !== null))].sort().join('|');
}

function spell(word: string): string {
  return toUnits(word)
    .map(({ text }) => text)
    .join('');
}

function latinWords(text: string): string[] {
  return toUnits(text)
    .filter(({ script, text: word }) => script === 'latin' && /^[a-z]{2,}$/.test(word))
    .map(({ text: word }) => word);
}

/** Runs of three or more katakana, long vowel marks included. */
function katakanaWords(text: string): string[] {
  const words: string[] = [];
  let run: Unit[] = [];
  const close = () => {
    if (run.length >= 3 || (run.length === 2 && run.some(({ long }) => long)))
      words.push(run.map(({ text: letter, long }) => (long ? `${letter}ー` : letter)).join(''));
    run = [];
  };
  for (const unit of toUnits(text)) {
    if (unit.script === 'kana' && !unit.hiragana) {
      if (!unit.joined) close();
      run.push(unit);
    } else close();
  }
  close();
  return words;
}

/** Each word once, the frequent ones first; in order of the alphabet otherwise, which compresses well. */
function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts.keys()].sort();
  const often = (word: string) => (counts.get(word) ?? 0) >= 3;
  return [...sorted.filter(often), ...sorted.filter((word) => !often(word))];
}

export type WordsFile = z.infer<typeof WordsFileSchema>;
