import { copy, copyLink } from './copy.ts';

/** Copy link, continue on the phone, print: shown because the script is here to do them. */
export function offerTools(root: HTMLElement, texts: ToolTexts, tried: () => Promise<string>): void {
  for (const tool of root.querySelectorAll<HTMLElement>('[data-tool]')) tool.hidden = false;
  on(root, '[data-copy-link]', (button) => copyLink(button, texts));
  on(root, '[data-copy-tried]', async (button) => copy(await orNothing(tried()), button, texts));
  on(root, '[data-print]', () => print());
  on(root, '[data-qr]', (button) => toggleCode(button, texts));
  const summary = root.querySelector<HTMLElement>('[data-summary]');
  on(root, '[data-copy-summary]', async (button) => {
    const told = await orNothing(tried());
    if (summary && told !== '') summary.textContent = told;
    if (await copy(summary?.textContent ?? '', button, texts)) return;
    if (summary) getSelection()?.selectAllChildren(summary);
  });
}

/** What was tried takes a request for titles; without them a summary stays as it is. */
function orNothing(text: Promise<string>): Promise<string> {
  return text.catch(() => '');
}

/** The code is drawn when it is asked for, and holds this page's address without a fragment. */
async function toggleCode(button: HTMLElement, texts: ToolTexts): Promise<void> {
  const place = button.parentElement?.querySelector<HTMLElement>('.qr-code');
  if (!place) return;
  const opens = place.hidden;
  button.setAttribute('aria-expanded', String(opens));
  place.hidden = !opens;
  if (!opens || place.firstChild) return;
  try {
    const { drawCode } = await import('../qr/draw.ts');
    const hint = document.createElement('p');
    hint.textContent = texts.toPhoneHint;
    place.append(hint, drawCode(location.origin + location.pathname, texts.toPhoneName));
  } catch {
    place.textContent = texts.toPhoneFailed;
  }
}

function on(root: HTMLElement, selector: string, act: (button: HTMLElement) => unknown): void {
  const button = root.querySelector<HTMLElement>(selector);
  button?.addEventListener('click', () => act(button));
}

export type ToolTexts = Record<
  'copied' | 'copyFailed' | 'toPhoneHint' | 'toPhoneName' | 'toPhoneFailed',
  string
>;
