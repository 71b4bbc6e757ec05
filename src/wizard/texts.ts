import { type TranslateAny, translateFrom } from '../i18n/browser.ts';

/** The texts that a step page's scripts need, fetched once from the file that the page names; rejects where it cannot be had. */
export function loadTexts(root: HTMLElement): Promise<TranslateAny> {
  loaded ??= fetchTexts(root.getAttribute('src') ?? '');
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function fetchTexts(address: string): Promise<TranslateAny> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return translateFrom(await response.json(), document.documentElement.lang);
}

let loaded: Promise<TranslateAny> | undefined;
