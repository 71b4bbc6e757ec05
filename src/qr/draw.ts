import { qrPath } from './path.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A picture of the QR code of an address, with its quiet zone; `name` is what a screen reader says. */
export function drawCode(address: string, name: string): SVGSVGElement {
  const { size, path } = qrPath(address);
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', `-4 -4 ${size + 8} ${size + 8}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  const modules = document.createElementNS(svgNamespace, 'path');
  modules.setAttribute('d', path);
  svg.append(modules);
  return svg;
}
