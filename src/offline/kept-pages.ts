import { translateFrom } from '../i18n/browser.ts';
import { canKeep } from './can-keep.ts';
import { forgetPages, keptPages } from './forget.ts';

/** Lists the pages that are kept on this device, in the page's language, and removes them. */
class KeptPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const t = translateFrom(JSON.parse(this.dataset.texts ?? '{}'), document.documentElement.lang);
    const status = this.querySelector<HTMLElement>('[data-status]');
    const list = this.querySelector('[data-list]');
    const remove = this.querySelector<HTMLButtonElement>('[data-remove]');
    if (!status || !list || !remove) return;
    if (!(await canKeep())) {
      status.textContent = t('cannot');
      return;
    }
    const paths = (await keptPages()).filter((path) => path.startsWith(`/${this.dataset.locale}/`));
    const others = paths.filter((path) => !path.endsWith('/offline/'));
    list.replaceChildren(...(await Promise.all(others.map(row))));
    status.textContent = others.length === 0 ? t('none') : '';
    remove.hidden = others.length === 0;
    remove.addEventListener('click', async () => {
      const isGone = await forgetPages();
      list.replaceChildren();
      remove.hidden = isGone;
      status.textContent = t(isGone ? 'removed' : 'notRemoved');
    });
  }
}

/** A link with the page's own title, as it was kept. */
async function row(path: string): Promise<HTMLLIElement> {
  const html = (await (await caches.match(path))?.text()) ?? '';
  const title = new DOMParser().parseFromString(html, 'text/html').querySelector('h1')?.textContent?.trim();
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title || path;
  const item = document.createElement('li');
  item.append(link);
  return item;
}

customElements.define('kept-pages', KeptPages);
