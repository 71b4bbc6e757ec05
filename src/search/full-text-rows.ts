/** The full text among the results: the button that asks for it, and its pages as a group of rows. */
import type { TranslateAny } from '../i18n/browser.ts';
import type { Answer } from './answer.ts';
import { drawGroup, drawPage, element, type Pen } from './draw.ts';
import { searchFullText } from './full-text.ts';
import { isCode } from './page-code.ts';

/** The way to the full text, where it is not searched anyway. */
export function drawMore({ best, question }: Answer, say: TranslateAny, onAsk: () => void): Node[] {
  if (best.length === 0 || isCode(question)) return [];
  const button = element('button', { type: 'button', class: 'button' }, say('allText'));
  button.addEventListener('click', onAsk);
  return [element('div', { class: 'search-more' }, button)];
}

/** The pages that have the words of a question, or what to say where there are none. */
export async function pagesFor({ correction, question }: Answer, pen: Pen): Promise<HTMLElement | string> {
  const pages = await searchFullText(correction ?? question, pen.locale).catch(() => null);
  if (!pages || pages.length === 0) return pen.say(pages ? 'allTextNone' : 'allTextFailed');
  return drawGroup(
    pen.say('inText'),
    pages.map((page) => drawPage(page, pen)),
  );
}
