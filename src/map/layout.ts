/** Places for the boxes and ways of a map, by dagre. */
import dagre from '@dagrejs/dagre';
import type { MapEdge, MapGraph, MapNode } from './model.ts';
import { widthOf, wrap } from './wrap.ts';

const boxWidth = 160;
const lineHeight = 19;
const fontSize = 14;
const padding = 12;

/** Pixels: the width of a desk's window of 1280. */
const room = 1216;
/** Pixels: the width of the text of a page. */
const column = 1100;
/** Smaller than this nobody reads the letters of a drawing that is made to fit. */
const smallest = 0.82;

/** True for a drawing that does not fit a desk's window, even somewhat smaller. */
export function isWide({ width }: Layout): boolean {
  return width * smallest > room;
}

/** True for a drawing that needs the whole width of the window, or more. */
export function isBroad({ width }: Layout): boolean {
  return width > column;
}

/**
 * Lays a map out from top to bottom; where that is too wide, from left to right if that is narrower. A map is drawn on its
 * page and as a file: what was laid out before is given again, since dagre takes seconds for the largest.
 */
export function layOut(graph: MapGraph): Layout {
  const key = JSON.stringify(graph);
  const layout = layouts.get(key) ?? narrowest(graph);
  layouts.set(key, layout);
  return layout;
}

const layouts = new Map<string, Layout>();

function narrowest(graph: MapGraph): Layout {
  const down = layOutIn('TB', graph);
  if (!isWide(down)) return down;
  const across = layOutIn('LR', graph);
  return across.width < down.width ? across : down;
}

/** Every box is as high as its title needs. */
function layOutIn(direction: 'TB' | 'LR', { nodes, edges }: MapGraph): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: direction, nodesep: 18, ranksep: 40, edgesep: 12, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  const lines = new Map(
    nodes.map((node) => [node.id, wrap(node.title, (boxWidth - 2 * padding) / fontSize, 5)]),
  );
  for (const { id } of nodes) {
    const height = (lines.get(id)?.length ?? 1) * lineHeight + 2 * padding;
    graph.setNode(id, { width: boxWidth, height });
  }
  const labels = edges.map(({ label }) => (label === null ? [] : wrap(label, 9, 4)));
  for (const [index, { from, to }] of edges.entries()) {
    const width = Math.max(0, ...(labels[index] ?? []).map((line) => widthOf(line) * (fontSize - 1)));
    graph.setEdge(
      from,
      to,
      { width, height: (labels[index]?.length ?? 0) * (lineHeight - 2), labelpos: 'c' },
      String(index),
    );
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: nodes.map((node) => ({
      ...node,
      ...rounded(graph.node(node.id)),
      lines: lines.get(node.id) ?? [],
    })),
    ways: edges.map((edge, index) => {
      const { points, x, y } = graph.edge(edge.from, edge.to, String(index));
      return {
        ...edge,
        points: points.map(rounded),
        lines: labels[index] ?? [],
        ...rounded({ x: x ?? 0, y: y ?? 0 }),
      };
    }),
  };
}

function rounded<Shape extends object>(shape: Shape): Shape {
  const entries = Object.entries(shape).map(([key, value]) => [
    key,
    typeof value === 'number' ? Math.round(value) : value,
  ]);
  return Object.fromEntries(entries) as Shape; // the same fields
}

export interface Layout {
  width: number;
  height: number;
  boxes: Box[];
  ways: DrawnWay[];
}

/** `x` and `y` are the middle. */
export interface Box extends MapNode {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

export interface DrawnWay extends MapEdge {
  points: { x: number; y: number }[];
  /** Where its label stands. */
  x: number;
  y: number;
  lines: string[];
}
