import { countsOn, keptCounts } from './counts.ts';

// On a map: numbers of a batch that was counted at the agents' desk in this tab.
const view = document.querySelector<HTMLElement>('[data-map]');
const counts = countsOn(view?.dataset.map || null, keptCounts());

for (const [id, count] of counts) {
  for (const entry of document.querySelectorAll(`[data-node="${CSS.escape(id)}"] > a`)) {
    const number = document.createElement('strong');
    number.className = 'map-count';
    number.textContent = ` ${count}`;
    entry.after(number);
  }
  for (const prefix of ['', 'trouble-']) {
    const box = document.querySelector(`a.map-box[id="${CSS.escape(prefix + id)}"]`);
    const shape = box?.querySelector('rect, path');
    if (!box || !(shape instanceof SVGGraphicsElement)) continue;
    const { x, y } = shape.getBBox();
    const number = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    number.setAttribute('class', 'map-count');
    number.setAttribute('x', String(x + 6));
    number.setAttribute('y', String(y + 6));
    number.textContent = String(count);
    box.append(number);
  }
}
