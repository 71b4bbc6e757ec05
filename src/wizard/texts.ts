import { type TranslateAny, translateFrom } from '../i18n/browser.ts';

/** The texts that a step page's scripts need, from the file that the page names; rejects where it cannot be had. */
export async function loadTexts(root: HTMLElement): Promise<TranslateAny> {
  const response = await fetch(root.getAttribute('src') ?? '');
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return translateFrom(await response.json(), document.documentElement.lang);
}
