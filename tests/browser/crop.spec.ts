import { readContent } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { withoutBand } from '../support/band.ts';
import { expect, test } from '../support/browser.ts';

const flows = readContent().articles.map(({ flow }) => flow);

for (const locale of localeCodes) {
  test(`the phones of every article in ${locale} are cropped, nothing on them is cut, and every drawing says that it is practice`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    let phones = 0;
    for (const { id } of flows) {
      await page.goto(stepPath(locale, { article: id, step: null }));
      const seen = await page.locator('.ph:not(.ph-portal)').evaluateAll((drawings) =>
        drawings.map((drawing) => {
          const frame = drawing.getBoundingClientRect();
          /** Where an element may be seen: within the phone, and within every part that hides what sticks out. */
          const holders = (element: Element): DOMRect[] => {
            const found = [frame];
            for (let at = element.parentElement; at && at !== drawing; at = at.parentElement)
              if (getComputedStyle(at).overflow !== 'visible') found.push(at.getBoundingClientRect());
            return found;
          };
          const isCut = (element: Element, rect: DOMRect) =>
            holders(element).some(
              (holder) =>
                rect.top < holder.top - 1 ||
                rect.bottom > holder.bottom + 1 ||
                rect.left < holder.left - 1 ||
                rect.right > holder.right + 1,
            );
          const cut: string[] = [];
          const words = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
          while (words.nextNode()) {
            const { currentNode } = words;
            const range = document.createRange();
            range.selectNode(currentNode);
            const holder = currentNode.parentElement;
            const rects = holder?.checkVisibility() ? [...range.getClientRects()] : [];
            if (holder && rects.some((rect) => isCut(holder, rect))) cut.push(currentNode.textContent ?? '');
          }
          for (const mark of drawing.querySelectorAll('[data-mark]')) {
            const rect = mark.getBoundingClientRect();
            if (rect.height === 0 || isCut(mark, rect)) cut.push(`mark ${mark.getAttribute('data-mark')}`);
          }
          return {
            screen: drawing.closest('figure')?.dataset.screen,
            cut,
            isTall: frame.height > frame.width * 1.7,
          };
        }),
      );
      phones += seen.length;
      expect(
        seen.filter(({ cut, isTall }) => cut.length > 0 || isTall),
        `${locale}/${id}`,
      ).toEqual([]);
      expect(await page.locator('.ph').evaluateAll(withoutBand), `${locale}/${id}`).toEqual([]);
    }
    expect(phones).toBeGreaterThan(150);
  });
}
