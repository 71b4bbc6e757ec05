/** The buttons that copy, each with its key, and the message as it will be copied. */
import type { TranslateAny } from '../i18n/browser.ts';
import { isLocale, type Locale, localeCodes, locales } from '../locales.ts';
import { putOnClipboard } from './clipboard.ts';
import { type CopyName, copyKeys, copyNames, copyText, type Subject, type Templates } from './copies.ts';
import { element } from './element.ts';

/** The copies of one step; asks for the subject when something is copied, so that it follows language and trail. */
export class CopyBar {
  readonly root: HTMLElement;
  private readonly preview = element('p', { class: 'desk-message', 'data-message': true });
  private readonly buttons = new Map<CopyName, HTMLButtonElement>();
  private readonly languages: HTMLElement;
  private readonly setting: CopySetting;

  constructor(setting: CopySetting) {
    this.setting = setting;
    const { say } = setting;
    for (const name of copyNames) {
      const key = element('kbd', { 'aria-hidden': 'true' }, copyKeys[name].toUpperCase());
      const kind = name === 'message' ? 'go' : 'button';
      const button = element(
        'button',
        { type: 'button', class: kind, 'data-copy': name, 'aria-keyshortcuts': copyKeys[name] },
        say(`copy-${name}`),
        ' ',
        key,
      );
      button.addEventListener('click', () => void this.copy(name));
      this.buttons.set(name, button);
    }
    this.languages = element(
      'div',
      { class: 'chips', role: 'group', 'aria-label': say('customerReads') },
      ...localeCodes.map((locale) => {
        const chip = element(
          'button',
          { type: 'button', class: 'chip', lang: locales[locale].lang, 'data-customer': locale },
          locales[locale].label,
        );
        chip.addEventListener('click', () => setting.choose(locale));
        return chip;
      }),
      element('kbd', { 'aria-hidden': 'true' }, 'C'),
    );
    this.root = element(
      'section',
      { class: 'card stack desk-copies', 'aria-labelledby': 'desk-send' },
      element(
        'div',
        { class: 'desk-send-head' },
        element('h3', { id: 'desk-send' }, say('send')),
        this.languages,
      ),
      this.preview,
      element('div', { class: 'desk-buttons' }, ...this.buttons.values()),
    );
    this.refresh();
  }

  /** Shows what would be copied, in the customer's language. */
  refresh(): void {
    const subject = this.setting.subject();
    const { locale } = subject;
    this.preview.lang = locales[locale].lang;
    this.preview.textContent = copyText('message', subject, this.setting.templates[locale]);
    for (const chip of this.languages.querySelectorAll<HTMLElement>('[data-customer]')) {
      chip.setAttribute('aria-pressed', String(chip.dataset.customer === locale));
    }
    for (const [name, button] of this.buttons) {
      button.hidden = copyText(name, subject, this.setting.templates[locale]) === null;
    }
  }

  /** Copies and says so; where the browser does not allow it, the text is shown and selected instead. */
  async copy(name: CopyName): Promise<void> {
    const { say, tell, templates, subject: ask } = this.setting;
    const subject = ask();
    const text = copyText(name, subject, templates[subject.locale]);
    if (text === null) return tell(say('cannotPractise'));
    const language = locales[subject.locale].label;
    try {
      await putOnClipboard(name, text, subject.link, subject.title);
      tell(say('copied', { what: say(`copy-${name}`), language }));
    } catch {
      this.preview.textContent = text;
      getSelection()?.selectAllChildren(this.preview);
      tell(say('copyFailed'));
    }
  }
}

/** The copy that a key stands for. */
export function copyOfKey(key: string): CopyName | null {
  return copyNames.find((name) => copyKeys[name] === key.toLowerCase()) ?? null;
}

/** The next language after this one, round and round. */
export function nextLocale(locale: Locale): Locale {
  const next = localeCodes[(localeCodes.indexOf(locale) + 1) % localeCodes.length];
  return isLocale(next) ? next : locale;
}

interface CopySetting {
  say: TranslateAny;
  /** Announces a sentence. */
  tell: (sentence: string) => void;
  templates: Record<Locale, Templates>;
  subject: () => Subject;
  /** The customer reads another language. */
  choose: (locale: Locale) => void;
}
