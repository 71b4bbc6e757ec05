/** What stands in place of results: ways on when nothing fits, and the last questions while none is asked. */
import type { Locale } from '../locales.ts';
import { pagePath, stepPath } from '../routes.ts';
import { element, type Say } from './draw.ts';
import { forgetQuestions, recentQuestions } from './recent.ts';

/** Says that nothing fits, and offers the chooser, the list of all articles and the official page. */
export function drawNone(
  question: string,
  locale: Locale,
  official: { url: string; label: string },
  say: Say,
): Node {
  return element(
    'div',
    { class: 'search-none' },
    element('h2', {}, say('none', { query: question })),
    element('p', {}, say('noneLead')),
    element(
      'div',
      { class: 'acts' },
      element('a', { class: 'go', href: stepPath(locale, { article: 'start', step: null }) }, say('ask')),
      element('a', { class: 'button', href: pagePath(locale, 'a-z') }, say('searchAll')),
      element('a', { class: 'button', href: official.url, rel: 'noopener noreferrer' }, official.label),
    ),
  );
}

/** The last questions, to ask again or to erase, and a hint. */
export function drawRecent(say: Say, onAsk: (question: string) => void, onErased: () => void): Node[] {
  const questions = recentQuestions();
  const hint = element('p', { class: 'search-hint' }, say('hint'));
  if (questions.length === 0) return [hint];
  const buttons = questions.map((question) => {
    const button = element('button', { type: 'button', class: 'chip' }, question);
    button.addEventListener('click', () => onAsk(question));
    return element('li', {}, button);
  });
  const erase = element('button', { type: 'button', class: 'plain' }, say('erase'));
  const title = element('h2', { class: 'search-group', id: 'search-recent' }, say('recent'));
  const list = element('ul', { class: 'chips', 'aria-labelledby': 'search-recent' }, ...buttons);
  const recent = element('div', { class: 'search-recent' }, title, list, erase);
  erase.addEventListener('click', () => {
    forgetQuestions();
    recent.remove();
    onErased();
  });
  return [recent, hint];
}
