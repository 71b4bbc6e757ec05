/** The search sheet: a modal dialog, made when it is first opened. */
import type { TranslateAny } from '../i18n/browser.ts';
import { isLocale, type Locale, sourceLocale } from '../locales.ts';
import styles from '../styles/search.css?url';
import { element } from './draw.ts';
import { setSlashOpens, slashOpens } from './recent.ts';
import { SearchView } from './view.ts';

/** Opens the sheet. Rejects, with the sheet closed, when nothing can be searched. */
export async function openPanel(
  lang: string,
  { label, searching, question, response }: Opening,
): Promise<void> {
  await loadStyles();
  panel ??= makePanel(isLocale(lang) ? lang : sourceLocale, label, searching);
  if (question !== undefined) panel.field.value = question;
  if (!panel.dialog.open) panel.dialog.showModal();
  panel.field.focus();
  if (question === undefined) panel.field.select();
  try {
    panel.finish(await panel.view.start(response));
  } catch (error) {
    panel.dialog.close();
    throw error;
  }
}

let panel: Panel | undefined;
let styled: Promise<void> | undefined;

/** The styles come with the sheet, so that no page waits for them; unstyled is better than not at all. */
function loadStyles(): Promise<void> {
  styled ??= new Promise((done) => {
    const link = element('link', { rel: 'stylesheet', href: styles });
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    document.head.append(link);
  });
  return styled;
}

function makePanel(locale: Locale, label: string, searching: string): Panel {
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': label,
    'aria-expanded': 'false',
    'aria-controls': 'search-list',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '300',
    'data-searching': searching,
  });
  const close = element('button', { type: 'button', class: 'head-link search-close' }, '×');
  const place = element('div', { class: 'search-place' });
  const foot = element('p', { class: 'search-keys' });
  const dialog = element(
    'dialog',
    { class: 'search-sheet', 'aria-label': label },
    element('div', { class: 'search-field' }, field, close),
    place,
    foot,
  );
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  // A closed field must not pass for a place where somebody types.
  dialog.addEventListener('close', () => {
    field.blur();
    keepQuestion(undefined);
  });
  // A press on the ground around the sheet reaches the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  const view = new SearchView(field, place, locale, keepQuestion);
  let finished = false;
  return {
    dialog,
    field,
    view,
    finish(say) {
      if (finished) return;
      finished = true;
      field.placeholder = say('placeholder');
      close.setAttribute('aria-label', say('close'));
      foot.append(...keys(say));
    },
  };
}

function keys(say: TranslateAny): Node[] {
  const box = element('input', { type: 'checkbox' });
  box.checked = slashOpens();
  box.addEventListener('change', () => setSlashOpens(box.checked));
  const key = (name: string) => element('kbd', {}, name);
  return [
    element('span', { class: 'search-key' }, key('↑'), ' ', key('↓'), ` ${say('move')}`),
    element('span', { class: 'search-key' }, key('↵'), ` ${say('open')}`),
    element('span', { class: 'search-key' }, key('Esc'), ` ${say('escape')}`),
    ...(hasKeys() ? [element('label', { class: 'search-switch' }, box, ` ${say('slash')}`)] : []),
  ];
}

/** A phone has no `/` key to switch off. */
function hasKeys(): boolean {
  return matchMedia('(hover: hover) and (pointer: fine)').matches;
}

/** Keeps the question with the page in the history, so that Back from a result brings it again. */
function keepQuestion(question: string | undefined): void {
  history.replaceState({ ...history.state, asked: question === '' ? undefined : question }, '');
}

interface Opening {
  /** The word for "Search", and for "Searching". */
  label: string;
  searching: string;
  question: string | undefined;
  /** The request for the finder, where it is under way. */
  response: Promise<Response> | undefined;
}

interface Panel {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  view: SearchView;
  finish: (say: TranslateAny) => void;
}
