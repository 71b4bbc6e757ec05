/** Places for the boxes and ways of a map, by dagre. */
import dagre from '@dagrejs/dagre';
import type { MapEdge, MapGraph, MapNode } from './model.ts';
import { widthOf, wrap } from './wrap.ts';

const boxWidth = 200;
const lineHeight = 19;
const fontSize = 14;
const padding = 12;

/** Lays a map out, from top to bottom or from left to right; every box is as high as its title needs. */
export function layOut({ nodes, edges }: MapGraph, direction: 'TB' | 'LR' = 'TB'): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: direction, nodesep: 28, ranksep: 46, edgesep: 16, marginx: 10, marginy: 10 });
  graph.setDefaultEdgeLabel(() => ({}));
  const lines = new Map(
    nodes.map((node) => [node.id, wrap(node.title, (boxWidth - 2 * padding) / fontSize, 4)]),
  );
  for (const { id } of nodes) {
    const height = (lines.get(id)?.length ?? 1) * lineHeight + 2 * padding;
    graph.setNode(id, { width: boxWidth, height });
  }
  const labels = edges.map(({ label }) => (label === null ? [] : wrap(label, 11, 3)));
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
