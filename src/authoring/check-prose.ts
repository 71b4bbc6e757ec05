/** How the words of an article or glossary are written: the word list of its language, and the rules of Japanese. */
import type { MdastNode } from 'satteri';
import type { Locale } from '../locales.ts';
import { checkJapanese, checkLabel, isMixedList } from './japanese.ts';
import { childrenOf, nodesBelow, placeOf } from './mdx.ts';
import type { ParsedArticle } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import { labelsOf, maskedText, textsOf } from './running-text.ts';
import { type Place, textAt } from './source.ts';
import { checkWordList, type WordRow } from './word-list.ts';

export function* checkProse(article: ParsedArticle, words: readonly WordRow[]): Generator<Problem> {
  yield* checkTexts(textsOf(article), article.locale, words);
  if (article.locale !== 'ja') return;
  for (const place of labelsOf(article)) yield* checkLabel(maskedText(place).replaceAll('\0', ''), place);
  for (const { body } of article.parts) yield* checkLists(body, article);
}

export function* checkTexts(
  places: readonly Place[],
  locale: Locale,
  words: readonly WordRow[],
): Generator<Problem> {
  for (const place of places) {
    const text = maskedText(place);
    yield* checkWordList(text, place, words);
    if (locale === 'ja') yield* checkJapanese(text, place);
  }
}

function* checkLists(body: readonly MdastNode[], { file }: ParsedArticle): Generator<Problem> {
  for (const node of nodesBelow(body)) {
    if (node.type !== 'list') continue;
    const items = childrenOf(node).map((item) => textAt(placeOf(item, file)));
    if (isMixedList(items)) yield problem('mixed-list', placeOf(node, file));
  }
}
