/** Shows a sentence in the page's notice; screen readers announce it. */
export function say(text: string): void {
  fill('[data-notices]', text);
}

/** Tells screen readers alone. */
export function announce(text: string): void {
  fill('[data-announcements]', text);
}

function fill(selector: string, text: string): void {
  const region = document.querySelector(selector);
  if (!region) return;
  region.textContent = '';
  // An announcement needs a change that happens after the region is in the page.
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}
