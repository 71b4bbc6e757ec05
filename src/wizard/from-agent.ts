import { isLocale } from '../locales.ts';
import { stepPath } from '../routes.ts';
import { forgetPlace, keep } from './memory.ts';

// A link from an agent carries the reader's trail in its fragment: it is kept as the reader's own, and the page is
// opened again with a banner that says where it came from.
const arrived = /^#from-agent(-partly)?$/.exec(location.hash);
if (location.hash.startsWith('#h1.')) void takeOver(location.hash);
else if (arrived) showBanner(arrived[1] !== undefined);

async function takeOver(hash: string): Promise<void> {
  const [{ readHandover }, { loadCodes }] = await Promise.all([
    import('../agents/handover.ts'),
    import('../agents/load.ts'),
  ]);
  const read = readHandover(hash, await loadCodes());
  const { lang } = document.documentElement;
  if (!read || !isLocale(lang)) {
    openAgain(location.pathname, '#from-agent-partly');
    return;
  }
  keep('trail', read.trail, Date.now());
  openAgain(stepPath(lang, read.trail.at), read.isWhole ? '#from-agent' : '#from-agent-partly');
}

/** Loads a page with another fragment, which by itself would not load it. */
function openAgain(path: string, fragment: string): void {
  if (path !== location.pathname) {
    location.replace(path + fragment);
    return;
  }
  history.replaceState(null, '', path + location.search + fragment);
  location.reload();
}

function showBanner(isPartly: boolean): void {
  const banner = document.querySelector<HTMLElement>('[data-from-agent]');
  if (!banner) return;
  banner.hidden = false;
  banner.querySelector('[data-unread]')?.toggleAttribute('hidden', !isPartly);
  banner.querySelector('[data-restart]')?.addEventListener('click', forgetPlace);
  banner.querySelector('[data-continue]')?.addEventListener('click', (event) => {
    event.preventDefault();
    banner.hidden = true;
    history.replaceState(null, '', location.pathname + location.search);
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  });
}
