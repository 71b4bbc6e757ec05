import { centre } from './centre.ts';

// On a map: marks the step that the page was opened for, in the drawings and in the outline, and brings it into the middle
// of its drawing; without one, the first box.
function showHere(): void {
  const id = location.hash.slice(1);
  for (const marked of document.querySelectorAll('.map-view [aria-current]')) {
    marked.removeAttribute('aria-current');
  }
  for (const drawing of document.querySelectorAll('.map-drawing')) {
    const boxes = [...drawing.querySelectorAll('a.map-box')];
    const here = id === '' ? undefined : boxes.find((box) => [id, `trouble-${id}`].includes(box.id));
    here?.setAttribute('aria-current', 'step');
    const middle = here ?? boxes[0];
    if (middle) centre(drawing, middle);
  }
  const entry = id === '' ? null : document.querySelector(`[data-node="${CSS.escape(id)}"] > a`);
  entry?.setAttribute('aria-current', 'step');
}

showHere();
addEventListener('hashchange', showHere);
document.querySelector('.map-tools')?.addEventListener('change', showHere);
