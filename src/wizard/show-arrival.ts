import type { TranslateAny } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import { stepPath } from '../routes.ts';
import type { Arrival } from './arrive.ts';
import { forget, keep, type Place } from './memory.ts';
import { say } from './say.ts';

/** Joins the trail to the page: keeps it, leads Back along it, completes the summary, and tells what has changed. */
export function showArrival(
  root: HTMLElement,
  locale: Locale,
  arrival: Arrival,
  texts: Promise<TranslateAny>,
): void {
  const { trail, before, notice } = arrival;
  const isKept = keep('trail', trail, Date.now());
  root.querySelector('[data-no-memory]')?.toggleAttribute('hidden', isKept);
  if (root.querySelector('[data-outcome]')) forget('resume');
  else keep('resume', described(root), Date.now());
  const previous = root.querySelector<HTMLAnchorElement>('a[rel=prev]');
  if (previous && before) previous.href = stepPath(locale, before);
  const link = root.querySelector<HTMLAnchorElement>('a[data-back]');
  const from = trail.back.at(-1);
  const wayBack = from && stepPath(locale, from);
  if (link && wayBack) {
    link.href = wayBack;
    link.hidden = false;
  }
  texts.then(
    (t) => {
      if (notice === 'dropped' || notice === 'unknown') say(t('noticeUnknown'));
      if (location.hash === '#moved') say(t('noticeMoved'));
      const summary = root.querySelector('[data-summary]');
      if (summary)
        void import('./summary.ts').then(({ completeSummary }) =>
          completeSummary(summary, locale, wayBack, t),
        );
    },
    () => {}, // offline, a notice cannot be told
  );
}

function described(root: HTMLElement): Place {
  return {
    path: location.pathname,
    title: root.querySelector('h1')?.textContent ?? '',
    guide: root.dataset.guide ?? '',
    lang: document.documentElement.lang,
    ...(root.dataset.walked !== undefined && { walked: JSON.parse(root.dataset.walked) }),
  };
}
