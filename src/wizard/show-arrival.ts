import type { Locale } from '../locales.ts';
import { stepPath } from '../routes.ts';
import type { Arrival } from './arrival.ts';
import { forget, keep, type Place } from './memory.ts';
import { say } from './say.ts';
import { loadTexts } from './texts.ts';

/** Joins the trail to the page: keeps it, leads Back along it, completes the summary, and tells what has changed. */
export function showArrival(root: HTMLElement, locale: Locale, { trail, before, notice }: Arrival): void {
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
  const lost = notice === 'dropped' || notice === 'unknown' ? 'noticeUnknown' : null;
  const place = location.hash === '#moved' ? 'noticeMoved' : lost;
  const summary = root.querySelector<HTMLElement>('[data-summary]');
  if (!place && !summary) return;
  loadTexts(root).then(
    async (t) => {
      if (place) say(t(place));
      if (summary) (await import('./summary.ts')).completeSummary(summary, locale, wayBack, t);
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
