/** Scrolls a region so that a part of it stands in its middle; the page stays where it is. */
export function centre(region: Element, part: Element): void {
  const frame = region.getBoundingClientRect();
  const box = part.getBoundingClientRect();
  region.scrollBy(
    box.left - frame.left - (frame.width - box.width) / 2,
    box.top - frame.top - (frame.height - box.height) / 2,
  );
}
