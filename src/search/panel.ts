/** The search sheet: a modal dialog, made when it is first opened. */
import { isLocale, type Locale, sourceLocale } from '../locales.ts';
import { element, type Say } from './draw.ts';
import { setSlashOpens, slashOpens } from './recent.ts';
import styles from './search.css?url';
import { SearchView } from './view.ts';

/** Opens the sheet. `label` is the word for "Search". Rejects, with the sheet closed, when nothing can be searched. */
export async function openPanel(lang: string, label: string): Promise<void> {
  await loadStyles();
  panel ??= makePanel(isLocale(lang) ? lang : sourceLocale, label);
  if (!panel.dialog.open) panel.dialog.showModal();
  panel.field.focus();
  panel.field.select();
  try {
    panel.finish(await panel.view.start());
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

function makePanel(locale: Locale, label: string): Panel {
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
  dialog.addEventListener('close', () => field.blur());
  // A press on the ground around the sheet reaches the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  const view = new SearchView(field, place, locale);
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

function keys(say: Say): Node[] {
  const box = element('input', { type: 'checkbox' });
  box.checked = slashOpens();
  box.addEventListener('change', () => setSlashOpens(box.checked));
  const key = (name: string) => element('kbd', {}, name);
  return [
    element('span', { class: 'search-key' }, key('↑'), ' ', key('↓'), ` ${say('move')}`),
    element('span', { class: 'search-key' }, key('↵'), ` ${say('open')}`),
    element('span', { class: 'search-key' }, key('Esc'), ` ${say('escape')}`),
    element('label', { class: 'search-switch' }, box, ` ${say('slash')}`),
  ];
}

interface Panel {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  view: SearchView;
  finish: (say: Say) => void;
}
