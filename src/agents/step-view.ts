/** The step that is open at the desk: in every language side by side, with what comes before and after it. */
import { formatCode } from '../codes/code.ts';
import { addressOf } from '../codes/registry.ts';
import { choicesOf, isEnd, stepOf, waysOn } from '../flow/graph.ts';
import { parseTarget } from '../flow/targets.ts';
import type { Step, Target } from '../flow/types.ts';
import type { TranslateAny } from '../i18n/browser.ts';
import { type Locale, localeCodes, locales } from '../locales.ts';
import { mapPath, stepPath } from '../routes.ts';
import { type DeskArticle, titleOf } from './desk-article.ts';
import { element } from './element.ts';
import { loadFigure } from './load.ts';

/** Draws a step. Every `a[data-open]` leads to another step by its address in `data-open`. */
export function drawStep(article: DeskArticle, id: string, { locale, say }: Setting): HTMLElement {
  const step = stepOf(article.flow, id);
  const desk = article.steps[id];
  if (!desk) throw new Error(`/desk/${article.flow.id}.json has no step \`${id}\`.`);
  const title = (target: Target) => titleOf(article, target, locale);
  const before = stepsBefore(article, step);
  return element(
    'div',
    { class: 'desk-view stack' },
    element(
      'header',
      { class: 'desk-head' },
      element('strong', { class: 'desk-code' }, formatCode(desk.code)),
      element('h2', { tabindex: -1 }, desk.words[locale].title),
      element('p', { class: 'small quiet' }, article.title[locale]),
    ),
    element('div', { class: 'desk-pair' }, ...localeCodes.map((each) => drawWords(article, id, each))),
    notesOf(desk.notes[locale], say),
    element(
      'div',
      { class: 'desk-around' },
      list(
        say('before'),
        before.map((target) => wayTo(target, title(target), locale)),
        before.length === 1 ? 'before' : null,
      ),
      list(
        say(isEnd(step) ? 'afterEnd' : 'after'),
        afterOf(step).map(({ to, choice }) =>
          wayTo(to, choice === null ? title(to) : (desk.words[locale].choices[choice] ?? title(to)), locale),
        ),
        'after',
      ),
      list(
        say('troubles'),
        step.troubles.map((to) => wayTo(to, title(to), locale)),
        null,
      ),
    ),
    element(
      'p',
      { class: 'small' },
      element('a', { href: mapPath(locale, article.flow.id, id) }, say('onMap')),
    ),
  );
}

/** The steps that lead to a step within its article. */
function stepsBefore({ flow }: DeskArticle, step: Step): Target[] {
  const leads = (from: Step) =>
    waysOn(from).some((to) => to.article === flow.id && (to.step ?? flow.steps[0]?.id) === step.id);
  return flow.steps.filter(leads).map(({ id }) => ({ article: flow.id, step: id }));
}

function afterOf(step: Step): { to: Target; choice: string | null }[] {
  if (step.way.kind === 'continue') return [{ to: step.way.to, choice: null }];
  return choicesOf(step).map(({ id, to }) => ({ to, choice: id }));
}

function drawWords({ flow, steps }: DeskArticle, id: string, locale: Locale): HTMLElement {
  const words = steps[id]?.words[locale];
  const { lang, label } = locales[locale];
  const text = element('div', { class: 'desk-text stack' });
  text.innerHTML = words?.html ?? ''; // our own build's HTML, made of articles
  const figure = element('div', { class: 'desk-figure' });
  if (stepOf(flow, id).screen) {
    void loadFigure(locale, flow.id, id).then((drawn) => drawn && figure.replaceChildren(drawn));
  }
  return element(
    'section',
    { lang, class: 'card desk-language', 'data-locale': locale },
    element('p', { class: 'small quiet' }, label),
    element(
      'h3',
      {},
      element('a', { href: stepPath(locale, { article: flow.id, step: id }) }, words?.title ?? ''),
    ),
    text,
    figure,
  );
}

function notesOf(notes: readonly string[], say: TranslateAny): HTMLElement | null {
  if (notes.length === 0) return null;
  const box = element(
    'aside',
    { class: 'card desk-notes', 'aria-labelledby': 'desk-notes' },
    element('h3', { id: 'desk-notes' }, say('notes')),
    element('p', { class: 'small quiet' }, say('notesPublic')),
  );
  box.insertAdjacentHTML('beforeend', notes.join('')); // our own build's HTML, made of articles
  return box;
}

function list(title: string, entries: HTMLElement[], hook: string | null): HTMLElement | null {
  if (entries.length === 0) return null;
  return element(
    'section',
    { 'data-around': hook },
    element('h3', { class: 'small' }, title),
    element('ul', { class: 'plain-list' }, ...entries.map((entry) => element('li', {}, entry))),
  );
}

function wayTo(target: Target, label: string, locale: Locale): HTMLElement {
  return element('a', { href: stepPath(locale, target), 'data-open': addressOf(target) }, label);
}

/** The place that a link of a view leads to; null for any other link. */
export function openedBy(link: HTMLElement | null): Target | null {
  const address = link?.dataset.open;
  return address === undefined ? null : parseTarget(address);
}

export interface Setting {
  /** Of the agent. */
  locale: Locale;
  say: TranslateAny;
}
