/**
 * Fetches the pages of the ways on before they are asked for, so that a step changes at once, in browsers that do not
 * read the page's speculation rules (speculation.ts): those need no script and no friendly cache headers.
 */
export function prefetchWays(root: ParentNode): void {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection; // not in the types of the DOM
  if (connection?.saveData) return;
  const ways = root.querySelectorAll<HTMLAnchorElement>('a[rel=next], a[data-choice]');
  for (const href of new Set([...ways].map((way) => way.href))) prefetch(href);
  for (const trouble of root.querySelectorAll<HTMLAnchorElement>('a[data-trouble]')) {
    trouble.addEventListener('pointerenter', () => prefetch(trouble.href), { once: true });
  }
}

function prefetch(href: string): void {
  if (new URL(href).origin !== location.origin) return;
  const link = document.createElement('link');
  link.rel = 'prefetch';
  if (link.relList.supports('prefetch')) {
    link.href = href;
    document.head.append(link);
  } else {
    // Safari: an ordinary request leaves the page in the cache as well.
    void fetch(href, { priority: 'low' } as RequestInit).catch(() => undefined);
  }
}
