import { translateFrom } from '../i18n/browser.ts';
import { canKeep } from './can-keep.ts';

/** Milliseconds on the first step of a visit after which a reader is following the guide, not only looking at a page. */
const STAYED = 8000;

/**
 * `<keep-guide data-list data-texts>`: keeps the rest of a guide quietly once it was begun, unless the reader saves
 * data, and the whole of it when asked.
 */
class KeepGuide extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { list = '', texts = '{}' } = this.dataset;
    const button = this.querySelector('button');
    const status = this.querySelector<HTMLElement>('[role=status]');
    const isBegun = hasBegun(list);
    if (!button || !status || !(await canKeep())) return;
    const keepPages = async (how: 'ahead' | 'keep') => (await import('./keeper.ts')).keepPages(list, how);
    const t = translateFrom(JSON.parse(texts), document.documentElement.lang);
    button.hidden = false;
    button.addEventListener('click', async () => {
      status.textContent = t('keeping');
      const count = await keepPages('keep').catch(() => null);
      status.textContent = count ? t('keptGuide', { count }) : t('keepFailed');
    });
    if (savesData()) return;
    const keepAhead = () => whenIdle(() => void keepPages('ahead').catch(() => null));
    if (isBegun) keepAhead();
    else setTimeout(keepAhead, STAYED);
  }
}

/** A reader on the second step of a visit follows a guide; one who came by a link may only look, until having stayed. */
function hasBegun(list: string): boolean {
  try {
    const seen = sessionStorage.getItem(list) !== null;
    sessionStorage.setItem(list, 'seen');
    return seen;
  } catch {
    return false;
  }
}

function savesData(): boolean {
  return Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData); // not in the types of the DOM
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 2000);
}

customElements.define('keep-guide', KeepGuide);
