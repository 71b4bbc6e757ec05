/** What stands beside results: ways on when nothing is certain, corrections, and the sheet before a question. */
import { formatCode } from '../codes/code.ts';
import { sandboxPath } from '../fragments.ts';
import type { TranslateAny } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import { pagePath, stepPath } from '../routes.ts';
import type { Answer } from './answer.ts';
import type { CodeAnswer } from './code-answer.ts';
import { element } from './draw.ts';
import type { StartData } from './load.ts';
import { forgetQuestions, recentQuestions } from './recent.ts';

/** Says that nothing fits well, and offers the chooser, the list of all articles and the official page. */
export function drawWaysOn(
  found: Answer | CodeAnswer,
  locale: Locale,
  { official }: StartData,
  say: TranslateAny,
): Node {
  const [heading, lead] = whyNothing(found, say);
  const chooser = stepPath(locale, { article: 'start', step: null });
  return element(
    'div',
    { class: 'search-none' },
    element('h2', {}, heading),
    element('p', {}, lead),
    element(
      'div',
      { class: 'acts' },
      element('a', { class: 'go', href: chooser }, say('ask')),
      element('a', { class: 'button', href: pagePath(locale, 'a-z') }, say('searchAll')),
      element('a', { class: 'button', href: official.url, rel: 'noopener noreferrer' }, official.label),
    ),
  );
}

/** Heading and first sentence where nothing is certain. */
function whyNothing(found: Answer | CodeAnswer, say: TranslateAny): [string, string] {
  if ('code' in found) {
    const { kind, code, meant } = found.code.kind === 'page' ? { ...found.code, meant: [] } : found.code;
    return [
      say(kind === 'mistyped' ? 'codeMistyped' : 'codeUnknown', { code: formatCode(code) }),
      say(meant.length > 0 ? 'codeMeant' : 'codeLead'),
    ];
  }
  const { ownCode, question, unknown } = found;
  if (ownCode) return [say('ownCode'), say('ownCodeLead')];
  return unknown === null
    ? [say('none', { query: question }), say('noneLead')]
    : [say('unknownNumber', { number: unknown }), say('unknownNumberLead')];
}

/** Says which spelling was searched, and offers the one that was typed. */
export function drawCorrection(
  { question, correction }: Answer,
  say: TranslateAny,
  onAsWritten: () => void,
): Node[] {
  if (correction === null) return [];
  const button = element('button', { type: 'button', class: 'plain' }, say('asWritten', { query: question }));
  button.addEventListener('click', onAsWritten);
  return [
    element('p', { class: 'search-correction' }, `${say('corrected', { query: correction })} `, button),
  ];
}

/** Before a question: the last ones, the commonest problems, the chooser, practice, and a hint. */
export function drawEmpty(
  locale: Locale,
  { common }: StartData,
  say: TranslateAny,
  { onAsk, onErased }: EmptyActions,
): Node[] {
  const links = element(
    'ul',
    { class: 'search-common' },
    ...common.map(({ id, title }) =>
      element('li', {}, element('a', { href: stepPath(locale, { article: id, step: null }) }, title)),
    ),
  );
  return [
    ...drawRecent(say, { onAsk, onErased }),
    element('h2', { class: 'search-group' }, say('common')),
    links,
    element(
      'div',
      { class: 'acts search-starts' },
      element('a', { class: 'button', href: stepPath(locale, { article: 'start', step: null }) }, say('ask')),
      element('a', { class: 'button', href: sandboxPath(locale) }, say('page-sandbox')),
    ),
    element('p', { class: 'search-hint' }, say('hint')),
  ];
}

function drawRecent(say: TranslateAny, { onAsk, onErased }: EmptyActions): Node[] {
  const questions = recentQuestions();
  if (questions.length === 0) return [];
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
  return [recent];
}

interface EmptyActions {
  onAsk: (question: string) => void;
  onErased: () => void;
}
