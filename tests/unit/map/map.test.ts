import { describe, expect, test } from 'vitest';
import { readArticles } from '../../../src/articles.ts';
import { waysOn } from '../../../src/flow/graph.ts';
import type { Step } from '../../../src/flow/types.ts';
import { localeCodes } from '../../../src/locales.ts';
import { layOut } from '../../../src/map/layout.ts';
import { toMermaid } from '../../../src/map/mermaid.ts';
import { articleMap, type MapGraph, siteMap } from '../../../src/map/model.ts';
import { flatOutline, type OutlineEntry, outlineOf } from '../../../src/map/outline.ts';
import { drawMap } from '../../../src/map/svg.ts';
import { widthOf, wrap } from '../../../src/map/wrap.ts';

const articles = Object.fromEntries((await readArticles()).map((article) => [article.flow.id, article]));
const flows = Object.values(articles).map(({ flow }) => flow);
const setting = {
  articles,
  locale: 'ja',
  withTroubles: true,
  placeName: (article: string, step: string) => `${article}：${step}`,
  marksOf: () => [],
} as const;
const mapOf = (id: string) => articleMap(id, { ...setting, marksOf: () => [] });

describe.each(flows.map(({ id }) => id))('the map of %s', (id) => {
  const graph = mapOf(id);
  const { steps } = articles[id]?.flow ?? { steps: [] };

  test('has a box for every step and an edge for every way and trouble, between boxes that exist', () => {
    const boxes = new Set(graph.nodes.map((node) => node.id));
    for (const step of steps) expect(boxes).toContain(step.id);
    const wanted = steps.flatMap((step) => [...waysOn(step), ...step.troubles]).length;
    expect(graph.edges).toHaveLength(wanted);
    for (const { from, to } of graph.edges) expect([boxes.has(from), boxes.has(to)]).toEqual([true, true]);
  });

  test('is laid out without one box on another, within its frame', () => {
    const { boxes, width, height } = layOut(graph);
    for (const [index, one] of boxes.entries()) {
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width / 2).toBeLessThanOrEqual(width);
      expect(one.y + one.height / 2).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
        expect(apart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
  });

  test('says the same as a list', () => {
    const listed = named(outlineOf(graph));
    for (const step of steps) expect(listed).toContain(step.id);
    for (const { to } of graph.edges) expect(listed).toContain(to);
  });

  test('links every box, in the drawing and in Mermaid', () => {
    const drawing = drawMap(layOut(graph), { label: 'Map' });
    const mermaid = toMermaid(graph, 'https://site.example');
    for (const { path } of graph.nodes) {
      expect(drawing).toContain(`href="${path}"`);
      expect(mermaid).toContain(`"https://site.example${path}"`);
    }
  });
});

test.each(localeCodes)('the map of all articles has each of them (%s)', (locale) => {
  const graph: MapGraph = siteMap({ ...setting, locale, marksOf: () => [] });
  expect(graph.nodes.map(({ id }) => id).toSorted()).toEqual(flows.map(({ id }) => id).toSorted());
  expect(articles[graph.nodes[0]?.id ?? '']?.flow.kind).toBe('chooser');
  expect(named(flatOutline(graph))).toEqual(expect.arrayContaining(graph.edges.map(({ to }) => to)));
});

test('a step with the id of an article that it leads to has a box of its own', () => {
  const own = flows.find(({ steps }) =>
    steps.some(({ troubles }) => troubles.some(({ step }) => step === null)),
  );
  const step = own?.steps.find(({ troubles }) => troubles.some((to) => to.step === null));
  const named = step?.troubles.find((to) => to.step === null)?.article;
  const article = own && articles[own.id];
  if (!article || !step || !named) throw new Error('No step has a whole article among its troubles.');
  const alone: Step = { ...step, id: named, way: { kind: 'end', ending: 'done', leaves: [] } };
  const flow = { ...article.flow, steps: [alone] };
  const { nodes, edges } = articleMap(flow.id, {
    ...setting,
    articles: { ...articles, [flow.id]: { ...article, flow } },
    marksOf: () => [],
  });
  expect(nodes.filter(({ path }) => path.includes(`/${named}/`))).toHaveLength(2);
  expect(edges.filter(({ from, to }) => from === to)).toEqual([]);
});

test('titles are broken where they may be, and cut where they are too long', () => {
  expect(wrap('Point the camera at the QR code', 10, 3)).toEqual(['Point the camera', 'at the QR code']);
  const lines = wrap('カメラをQRコードに向け、バナーが表示されるまで待つ。', 10, 9);
  expect(lines.every((line) => widthOf(line) <= 11)).toBe(true);
  expect(lines.join('')).toBe('カメラをQRコードに向け、バナーが表示されるまで待つ。');
  expect(lines.some((line) => /^[、。ー」]/.test(line))).toBe(false);
  expect(wrap('スマートフォンがQRコードを読み取らない', 9.7, 5)).toEqual([
    'スマートフォンが',
    'QRコードを',
    '読み取らない',
  ]);
  expect(wrap('one two three four five six', 4, 2)).toEqual(['one two', 'three…']);
});

test('a title cannot break out of the drawing', () => {
  const node = { id: 'a', kind: 'step', title: '<script>"&', path: '/en/a/', marks: [] } as const;
  const drawing = drawMap(layOut({ nodes: [{ ...node, marks: [] }], edges: [] }), { label: '"><b>' });
  expect(drawing).not.toMatch(/<script|<b>/);
});

function named(entries: readonly OutlineEntry[]): string[] {
  return entries.flatMap(({ node, answers, leads, troubles }) => [
    node.id,
    ...[...leads, ...troubles].map(({ id }) => id),
    ...answers.flatMap((answer) => named(answer.entries)),
  ]);
}
