/** A laid-out map as SVG: boxes are links, their shape and colour tell what they are. */

import type { Box, DrawnWay, Layout } from './layout.ts';
import { widthOf } from './wrap.ts';

const lineHeight = 19;

/**
 * The drawing. `prefix` is put before the ids of its boxes, so that a page may hold several; `origin` before its
 * addresses, for a file that is opened elsewhere.
 */
export function drawMap(
  { width, height, boxes, ways }: Layout,
  { label, prefix = '', origin = '', style = '' }: Drawing,
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeXml(label)}">`,
    style === '' ? '' : `<style>${style}</style>`,
    `<defs><marker id="${prefix}arrow" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="11" markerHeight="11" orient="auto"><path class="map-head" d="M0 0l8 4-8 4z"/></marker></defs>`,
    ...ways.map((way) => drawWay(way, prefix)),
    ...ways.map(drawLabel),
    ...boxes.map((box) => drawBox(box, prefix, origin)),
    '</svg>',
  ].join('');
}

function drawWay({ from, to, points, isTrouble }: DrawnWay, prefix: string): string {
  return `<path class="map-way${isTrouble ? ' map-trouble' : ''}" data-way="${from}&gt;${to}" d="${curve(points)}" marker-end="url(#${prefix}arrow)"/>`;
}

/** Through the middles between the points, so that corners are round. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${point.x} ${point.y} ${Math.round((point.x + next.x) / 2)} ${Math.round((point.y + next.y) / 2)}`;
  });
  return `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}`;
}

function drawLabel({ lines, x, y }: DrawnWay): string {
  if (lines.length === 0) return '';
  const width = Math.round(Math.max(...lines.map(widthOf)) * 13) + 8;
  const height = lines.length * (lineHeight - 2) + 2;
  return `<rect class="map-answer" x="${Math.round(x - width / 2)}" y="${Math.round(y - height / 2)}" width="${width}" height="${height}" rx="4"/>${drawLines(lines, x, y, lineHeight - 2, 'map-small')}`;
}

function drawBox(box: Box, prefix: string, origin: string): string {
  const { id, kind, path, title, marks, x, y, lines } = box;
  const marked = marks.map(
    (mark, index) =>
      `<circle class="map-mark map-${mark}" cx="${x + box.width / 2 - 8 - index * 14}" cy="${y - box.height / 2}" r="6"/>`,
  );
  return `<a id="${prefix}${id.replace('/', '.')}" href="${origin}${path}" class="map-box map-${kind}"><title>${escapeXml(title)}</title>${shape(box)}${drawLines(lines, x, y, lineHeight)}${marked.join('')}</a>`;
}

/** A question is a hexagon, an end is round, an article has a double edge, a step is a box. */
function shape({ kind, x, y, width, height }: Box): string {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (kind === 'question') {
    return `<path d="M${left + 10} ${top}H${right - 10}L${right} ${y}L${right - 10} ${bottom}H${left + 10}L${left} ${y}z"/>`;
  }
  const radius = ['done', 'solved', 'contact'].includes(kind) ? Math.min(22, height / 2) : 5;
  const rect = (inset: number) =>
    `<rect x="${left + inset}" y="${top + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="${radius}"/>`;
  return kind === 'article' || kind === 'trouble' ? rect(0) + rect(3) : rect(0);
}

function drawLines(lines: readonly string[], x: number, y: number, step: number, kind = ''): string {
  const first = y - ((lines.length - 1) * step) / 2 + 5;
  const spans = lines.map(
    (line, index) => `<tspan x="${x}" y="${Math.round(first + index * step)}">${escapeXml(line)}</tspan>`,
  );
  return `<text${kind === '' ? '' : ` class="${kind}"`}>${spans.join('')}</text>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

interface Point {
  x: number;
  y: number;
}

interface Drawing {
  label: string;
  prefix?: string;
  origin?: string;
  /** CSS of its own, for a file. */
  style?: string;
}
