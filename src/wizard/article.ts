// On the page of a whole article: copy its address, print it, and say in the contents where the reader is.
import { systemOf } from './device-system.ts';

const tools = document.querySelector<HTMLElement>('.article-tools');
// Fetched before the click that ends a press: copying has to follow the click at once, or Safari refuses it.
for (const type of ['pointerdown', 'focusin', 'click'])
  tools?.addEventListener(type, async ({ target }) => {
    const button = target instanceof Element && target.closest('button');
    if (!button) return;
    const { pressArticleTool } = await import('./article-tools.ts');
    if (type === 'click') pressArticleTool(tools, button);
  });

const contents = document.querySelector<HTMLDetailsElement>('[data-contents]');
const here = contents?.querySelector('[data-here]');
const links = new Map(
  [...(contents?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].map((link) => [link.hash.slice(1), link]),
);
const inView = new Set<string>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target.id);
      else inView.delete(target.id);
    }
    const at = [...links.keys()].findLast((id) => inView.has(id));
    for (const [id, link] of links) {
      link.ariaCurrent = id === at ? 'true' : null;
    }
    if (here)
      here.textContent =
        links
          .get(at ?? '')
          ?.textContent?.replaceAll(/\s+/g, ' ')
          .trim() ?? '';
  },
  // The part that stands a third of the way down is the one that is read.
  { rootMargin: '-33% 0px -66%' },
);
for (const id of links.keys()) {
  const part = document.getElementById(id);
  if (part) observer.observe(part);
}
// A part chosen on a phone closes the list that covers it.
contents?.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) contents.open = false;
});

// A long article folds what is for one system: the reader's own stands open, and so does what an address names.
const system = systemOf(navigator.userAgent);
if (system) unfold(document.querySelector(`.branch [data-system="${system}"]`));
const unfoldNamed = () => {
  const part = document.getElementById(location.hash.slice(1));
  if (unfold(part?.closest('.branch details'))) part?.scrollIntoView();
};
unfoldNamed();
addEventListener('hashchange', unfoldNamed);

/** True where it was folded. */
function unfold(part: Element | null | undefined): boolean {
  if (!(part instanceof HTMLDetailsElement) || part.open) return false;
  part.open = true;
  return true;
}
