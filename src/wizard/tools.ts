/** Copy link, continue on the phone, print: shown because the script is here to do them. */
export function offerTools(root: HTMLElement, texts: ToolTexts): void {
  const tools = root.querySelector<HTMLElement>('[data-tools]');
  if (!tools) return;
  const address = location.origin + location.pathname;
  const failed = `${texts.copyFailed} ${address}`;
  on(tools, '[data-copy-link]', (button) => copy(address, button, texts.copied, failed));
  on(tools, '[data-print]', () => print());
  on(tools, '[data-qr]', (button) => toggleCode(button, tools, texts));
  const summary = root.querySelector<HTMLElement>('[data-summary]');
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy-summary]')) {
    button.hidden = false;
    button.addEventListener('click', () =>
      copy(summary?.textContent ?? '', button, texts.copied, texts.copyFailed),
    );
  }
}

/** Says beside the button what became of it; an address that could not be copied is shown, as it stands nowhere else. */
async function copy(text: string, button: HTMLElement, copied: string, failed: string): Promise<void> {
  const told = button.parentElement?.querySelector('.told');
  if (!told) return;
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = copied;
  } catch {
    told.textContent = failed;
  }
}

/** The code is drawn when it is asked for, and holds this page's address without a fragment. */
async function toggleCode(button: HTMLElement, tools: HTMLElement, texts: ToolTexts): Promise<void> {
  const place = tools.querySelector<HTMLElement>('.qr-code');
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
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => act(button));
}

export type ToolTexts = Record<
  'copied' | 'copyFailed' | 'toPhoneHint' | 'toPhoneName' | 'toPhoneFailed',
  string
>;
