/** Shows a sentence in the page's notice, which screen readers announce. */
export function say(text: string): void {
  const notice = document.querySelector('[data-notice][role=status]');
  if (!notice) return;
  notice.textContent = '';
  // An announcement needs a change that happens after the region is in the page.
  requestAnimationFrame(() => {
    notice.textContent = text;
  });
}
