// What a reader could unfold is printed unfolded, and folded again afterwards; paper says on which day it was printed.
const opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  for (const place of document.querySelectorAll<HTMLElement>('[data-printed]'))
    place.textContent = place.dataset.printed?.replace('{{day}}', day) ?? '';
  for (const part of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    part.open = true;
    opened.push(part);
  }
});
addEventListener('afterprint', () => {
  for (const part of opened.splice(0)) part.open = false;
});
