import type { TranslateAny } from '../i18n/browser.ts';
import { keep } from '../offline/keep.ts';
import { copy, copyLink, tell } from './copy.ts';
import { enlargePicture } from './enlarge.ts';
import type { ToolsPage } from './offer-tools.ts';
import { today } from './summary.ts';
import { loadTexts } from './texts.ts';

/** Copy link, continue on the phone, print, enlarge: what the pressed button is for. */
export async function useTool(root: HTMLElement, button: HTMLElement, page: ToolsPage): Promise<void> {
  const { dataset } = button;
  if (dataset.print !== undefined) return print();
  if (dataset.enlarge !== undefined) return enlargePicture(root, button);
  const t = await loadTexts(root);
  if (dataset.copyLink !== undefined) return copyLink(button, t);
  if (dataset.qr !== undefined) return toggleCode(button, t);
  if (dataset.keep !== undefined) return keepWhole(dataset.keep, button, t);
  if (dataset.copyTried !== undefined) await copy(tried(page), button, t);
  if (dataset.copySummary === undefined) return;
  const summary = root.querySelector<HTMLElement>('[data-summary]');
  // Without its titles, which take requests, the summary is copied as it stands.
  const text = tried(page).catch(() => summary?.textContent ?? '');
  await copy(text, button, t, summary);
}

/** What to paste for those who help: the guide, the steps and the day. */
async function tried({ locale, trail }: ToolsPage): Promise<string> {
  const { tellTrail } = await import('../agents/tried.ts');
  return tellTrail(trail(), locale, { day: today(locale), origin: location.origin });
}

async function keepWhole(guide: string, button: HTMLElement, t: TranslateAny): Promise<void> {
  tell(button, t('keeping'));
  const count = await keep('keep', [guide]);
  tell(button, count ? t('keptGuide', { count }) : t('keepFailed'));
}

/** The code is drawn when it is asked for, and holds this page's address without a fragment. */
async function toggleCode(button: HTMLElement, t: TranslateAny): Promise<void> {
  const place = button.parentElement?.querySelector<HTMLElement>('.qr-code');
  if (!place) return;
  const opens = place.hidden;
  button.setAttribute('aria-expanded', String(opens));
  place.hidden = !opens;
  if (!opens || place.firstChild) return;
  try {
    const { drawCode } = await import('../qr/draw.ts');
    const hint = document.createElement('p');
    hint.textContent = t('toPhoneHint');
    place.append(hint, drawCode(location.origin + location.pathname, t('toPhoneName')));
  } catch {
    place.textContent = t('toPhoneFailed');
  }
}
