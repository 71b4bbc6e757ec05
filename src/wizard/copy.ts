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

/** Copies a text, or one that is still being made, and says beside the button what became of it. */
export async function copy(
  text: string | Promise<string>,
  button: HTMLElement,
  t: TranslateAny,
): Promise<boolean> {
  try {
    await write(text);
    tell(button, t('copied'));
    return true;
  } catch {
    tell(button, t('copyFailed'));
    return false;
  }
}

/** Says beside a button what became of it. */
export function tell(button: HTMLElement, text: string): void {
  const status = statusOf(button);
  if (status) status.textContent = text;
}

/** Safari allows copying within the click alone: what takes a request is handed over as a promise, not waited for. */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

function statusOf(button: HTMLElement): Element | null {
  return button.parentElement?.querySelector('[role=status]') ?? null;
}
