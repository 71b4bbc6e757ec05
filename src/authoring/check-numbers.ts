/** Facts that a translation must not change: versions, lengths, Knowledge Base numbers. */
import type { Article } from '../flow/types.ts';
import { localeCodes, sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import { partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';

/** A number of an English step that its translation does not name. */
export function* checkNumbers({ flow, words }: Article, library: Library): Generator<Problem> {
  for (const locale of localeCodes.filter((code) => code !== sourceLocale)) {
    for (const { id } of flow.steps) {
      const text = words[locale].steps[id]?.text;
      if (!text) continue; // a step without words is a problem of its own
      const there = numbersIn(text);
      const place = partById(library.find(locale, flow.id), id)?.element.tag;
      const lost = numbersIn(words[sourceLocale].steps[id]?.text).filter((number) => !there.includes(number));
      for (const value of place ? new Set(lost) : [])
        if (place) yield problem('lost-number', place, { value, locale });
    }
  }
}

function numbersIn(markdown = ''): string[] {
  return markdown.replaceAll(/\]\([^)]*\)/g, ']').match(/KB\d+|\d+\.\d+|\d+/g) ?? [];
}
