import type { TranslateAny } from '../i18n/browser.ts';

/** Copies the address of the page, without a fragment; where that is not allowed, shows and selects it. */
export async function copyLink(button: HTMLElement, t: TranslateAny): Promise<void> {
  const address = location.origin + location.pathname;
  if (await copy(address, button, t)) return;
  const shown = document.createElement('span');
  shown.textContent = address;
  statusOf(button)?.append(' ', shown);
  getSelection()?.selectAllChildren(shown);
}

/** Copies a text and says beside the button what became of it. */
export async function copy(text: string, button: HTMLElement, t: TranslateAny): Promise<boolean> {
  const status = statusOf(button);
  try {
    if (text === '') throw new Error('There is nothing to copy.');
    await navigator.clipboard.writeText(text);
    if (status) status.textContent = t('copied');
    return true;
  } catch {
    if (status) status.textContent = t('copyFailed');
    return false;
  }
}

function statusOf(button: HTMLElement): Element | null {
  return button.parentElement?.querySelector('[role=status]') ?? null;
}
