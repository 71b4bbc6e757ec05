import { localeCodes } from '../../src/locales.ts';
import { everyLocale } from '../support/every-locale.ts';
import type { Check } from './check.ts';
import { equal, type Tab, until } from './tab.ts';

const questions = { ...everyLocale('notification does not arrive'), ja: '通知が来ない' };

/** The search by keyboard, and with an input method. */
export const searchChecks: Check[] = [
  ...localeCodes.map(
    (locale): Check => ({
      name: `a question typed into the search is answered, and Enter opens the answer (${locale})`,
      async run({ tab, origin }) {
        await openSearch(tab, `${origin}/${locale}/`);
        await tab.type(questions[locale]);
        await until(tab, 'an answer', () => document.querySelectorAll('dialog [role=option]').length > 0);
        await tab.press('Enter');
        await until(tab, 'the page of the answer', (home) => location.pathname !== home, `/${locale}/`);
      },
    }),
  ),
  ...(['composition first', 'key first'] as const).map(
    (order): Check => ({
      name: `what an input method composes is not searched, and its Enter opens nothing (${order})`,
      async run({ tab, origin }) {
        await openSearch(tab, `${origin}/ja/`);
        await tab.evaluate(compose, '通知が来ない', order);
        await new Promise((done) => setTimeout(done, 400));
        equal(
          await tab.evaluate(() => location.pathname),
          '/ja/',
          'the page after the Enter of the input method',
        );
        await until(
          tab,
          'answers once it is composed',
          () => document.querySelectorAll('dialog [role=option]').length > 0,
        );
        equal(
          await tab.evaluate(() => document.documentElement.dataset.searchedEarly ?? 'no'),
          'no',
          'answers while composing',
        );
        await tab.press('Enter');
        await until(tab, 'the page of the answer', () => location.pathname !== '/ja/');
      },
    }),
  ),
];

async function openSearch(tab: Tab, address: string): Promise<void> {
  await tab.open(address);
  await until(tab, 'the page', () => document.readyState === 'complete');
  await tab.click('a[data-search]');
  await until(tab, 'the field', () => document.activeElement?.matches('dialog[open] [role=combobox]'));
}

/**
 * Runs in the page: what the field sees of an input method that composes, and takes the text over with Enter. Chromium and
 * Firefox tell of the key before the composition ends, WebKit after it, with the code 229 (w3c/uievents, issue 202).
 */
async function compose(text: string, order: 'composition first' | 'key first'): Promise<void> {
  const field = document.activeElement as HTMLInputElement; // openSearch waits for it
  const key = (isComposing: boolean) => {
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      bubbles: true,
      cancelable: true,
      isComposing,
    });
    Object.defineProperty(event, 'keyCode', { value: 229 });
    field.dispatchEvent(event);
  };
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (let end = 1; end <= text.length; end += 1) {
    field.value = text.slice(0, end);
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, isComposing: true, inputType: 'insertCompositionText' }),
    );
  }
  await new Promise((done) => setTimeout(done, 500));
  if (document.querySelector('dialog [role=option][data-article]'))
    document.documentElement.dataset.searchedEarly = 'yes';
  if (order === 'key first') key(true);
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: text }));
  if (order === 'composition first') key(false);
}
