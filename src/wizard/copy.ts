import type { TranslateAny } from '../i18n/browser.ts';

/** Copies the address of the page, without a fragment, which is the reader's own. */
export function copyLink(button: HTMLElement, t: TranslateAny): Promise<void> {
  return copy(location.origin + location.pathname, button, t);
}

/**
 * Copies a text, or one that is still being made, and says beside the button what became of it. Where copying is not
 * allowed, as on an insecure address, the text is shown and selected.
 * @param place where the text stands on the page; without one it is shown beside the button, and only then
 */
export async function copy(
  text: string | Promise<string>,
  button: HTMLElement,
  t: TranslateAny,
  place: Element | null = null,
): Promise<void> {
  const isCopied = await write(text).then(
    () => true,
    () => false,
  );
  tell(button, `${t(isCopied ? 'copied' : 'copyFailed')} `);
  const shown = place ?? (isCopied ? null : statusOf(button)?.appendChild(document.createElement('span')));
  if (!shown) return;
  shown.textContent = await text;
  if (place instanceof HTMLElement) place.dataset.copied = '';
  if (!isCopied) getSelection()?.selectAllChildren(shown);
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
