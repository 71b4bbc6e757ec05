/** What only the finished words show: titles that nobody can tell apart, sentences that nobody reads to their end. */
import type { Article } from '../flow/types.ts';
import { localeCodes } from '../locales.ts';
import type { Library } from './library.ts';
import { attribute } from './mdx.ts';
import { unwritten } from './new-article.ts';
import { partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import { charactersIn, longestJapanese, plain, sentencesOf } from './sentences.ts';
import type { Place } from './source.ts';

/** Steps of one article with the same title, in each locale, and Japanese sentences over the limit. */
export function* checkReading(article: Article, library: Library): Generator<Problem> {
  for (const locale of localeCodes) {
    const titles = new Map<string, string>();
    for (const { id } of article.flow.steps) {
      const step = article.words[locale].steps[id];
      const element = partById(library.find(locale, article.flow.id), id)?.element;
      if (!step || !element || attribute(element, 'same') || ['', unwritten].includes(step.title)) continue;
      const other = titles.get(step.title);
      if (other !== undefined && other !== id)
        yield problem('same-title', attribute(element, 'title')?.place ?? element.tag, { other });
      titles.set(step.title, id);
      if (locale === 'ja') yield* checkSentences(step.text, element.tag);
    }
  }
}

function* checkSentences(text: string, place: Place): Generator<Problem> {
  for (const sentence of sentencesOf(plain(text))) {
    const count = charactersIn(sentence);
    if (count > longestJapanese)
      yield problem('long-sentence', place, { value: sentence, count, most: longestJapanese });
  }
}
