/**
 * Runs in the page: the drawings whose practice band is missing, sticks out of the drawing or is covered, by the screen
 * that they show. The middle of the band and both ends of its words are looked at.
 */
export function withoutBand(drawings: Element[]): string[] {
  const isSeen = (drawing: Element): boolean => {
    const band = drawing.querySelector('.ph-band');
    if (
      !band?.textContent?.trim() ||
      !band.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
      return false;
    band.scrollIntoView({ block: 'center', behavior: 'instant' });
    const words = document.createRange();
    words.selectNodeContents(band);
    const inner = words.getBoundingClientRect();
    const outer = drawing.getBoundingClientRect();
    const middle = (inner.top + inner.bottom) / 2;
    return (
      inner.left >= outer.left &&
      inner.right <= outer.right &&
      inner.top >= outer.top &&
      inner.bottom <= outer.bottom &&
      [inner.left + 1, (inner.left + inner.right) / 2, inner.right - 1].every((x) =>
        band.contains(document.elementFromPoint(x, middle)),
      )
    );
  };
  return drawings
    .filter((drawing) => !isSeen(drawing))
    .map((drawing) => drawing.closest<HTMLElement>('[data-screen]')?.dataset.screen ?? 'a drawing');
}
