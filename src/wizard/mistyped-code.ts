import { formatCode, parseCode } from '../codes/code.ts';
import { type KnownCodes, resolveCode } from '../codes/resolve.ts';
import type { Locale } from '../locales.ts';
import { codePath, codesFilePath } from '../routes.ts';
import { spokenLocale } from './gateway.ts';

/** Pages that are offered at most: of a wrong digit there are few that lead anywhere. */
const most = 5;

/**
 * On the page for an unknown address: where the address is that of a code, says what is wrong with it and offers the
 * pages that may have been meant. A code in another width or spacing leads to its page.
 */
customElements.define(
  'mistyped-code',
  class extends HTMLElement {
    async connectedCallback(): Promise<void> {
      await this.tell();
      this.dataset.reported = '';
    }

    private async tell(): Promise<void> {
      const written = writtenIn(location.pathname);
      if (written === null || !parseCode(written)) return;
      const response = await fetch(codesFilePath()).catch(() => null);
      const known: KnownCodes = response?.ok ? await response.json() : {};
      const found = resolveCode(written, known);
      const locale = spokenLocale();
      const part = this.querySelector<HTMLElement>(`[data-code-language="${locale}"]`);
      if (!found || !part) return;
      if (found.kind === 'page') {
        location.replace(codePath(found.code) + location.hash);
        return;
      }
      const notice = part.querySelector('p');
      const text = found.kind === 'mistyped' ? part.dataset.mistyped : part.dataset.unknown;
      if (notice) notice.textContent = (text ?? '').replace('{{code}}', formatCode(found.code));
      const doors = await Promise.all(found.meant.slice(0, most).map(({ code }) => doorOf(code, locale)));
      const rows = doors.filter((door) => door !== null);
      part.querySelector('ul')?.replaceChildren(...rows);
      part.querySelector('[data-meant]')?.toggleAttribute('hidden', rows.length === 0);
      part.hidden = false;
    }
  },
);

/** What stands in the place of a code in an address; null for any other address. */
function writtenIn(path: string): string | null {
  const [, written] = /^\/s\/([^/]+)\/?$/.exec(path) ?? [];
  try {
    return written === undefined ? null : decodeURIComponent(written);
  } catch {
    return null;
  }
}

/** The way to the page of a code, with its title and the code to compare. */
async function doorOf(code: string, locale: Locale): Promise<HTMLLIElement | null> {
  const response = await fetch(codePath(code)).catch(() => null);
  if (!response?.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const door = page.querySelector<HTMLAnchorElement>(`a[data-language="${locale}"]`);
  const href = door?.getAttribute('href');
  if (!href) return null;
  const title = document.createElement('span');
  title.textContent = door?.querySelector('span')?.firstChild?.textContent?.trim() ?? '';
  const digits = document.createElement('small');
  digits.textContent = formatCode(code);
  const link = document.createElement('a');
  link.href = href;
  link.append(title, ' ', digits);
  const row = document.createElement('li');
  row.append(link);
  return row;
}
