/** A map as a nested list: steps one after another, answers with what follows each. */
import type { MapGraph, MapNode } from './model.ts';

/** The outline from the first node on. What was told before is named again, but not gone through again. */
export function outlineOf({ nodes, edges }: MapGraph): OutlineEntry[] {
  const listed = new Set<string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const follow = (start: string): OutlineEntry[] => {
    const entries: OutlineEntry[] = [];
    for (let id: string | undefined = start; id !== undefined; ) {
      const node = byId.get(id);
      if (!node) break;
      const isRepeated = listed.has(id);
      listed.add(id);
      const ways = isRepeated ? [] : edges.filter(({ from, isTrouble }) => from === node.id && !isTrouble);
      const troubles = isRepeated ? [] : edges.filter(({ from, isTrouble }) => from === node.id && isTrouble);
      const answers = ways.filter(({ label }) => label !== null);
      entries.push({
        node,
        isRepeated,
        answers: answers.map(({ label, to }) => ({ label: label ?? '', entries: follow(to) })),
        leads: [],
        troubles: troubles.flatMap(({ to }) => byId.get(to) ?? []),
      });
      id = answers.length > 0 ? undefined : ways[0]?.to;
    }
    return entries;
  };
  const [first] = nodes;
  const main = first ? follow(first.id) : [];
  // What no way leads to, such as the sections of a reference and articles that only troubles name.
  const rest = nodes
    .filter(({ id, kind }) => !listed.has(id) && kind !== 'trouble')
    .flatMap(({ id }) => follow(id));
  return [...main, ...rest];
}

/** The outline of a map without answers: every box once, with what it leads to. */
export function flatOutline({ nodes, edges }: MapGraph): OutlineEntry[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const from = (id: string, isTrouble: boolean) =>
    edges
      .filter((edge) => edge.from === id && edge.isTrouble === isTrouble)
      .flatMap(({ to }) => byId.get(to) ?? []);
  return nodes.map((node) => ({
    node,
    isRepeated: false,
    answers: [],
    leads: from(node.id, false),
    troubles: from(node.id, true),
  }));
}

export interface OutlineEntry {
  node: MapNode;
  /** True where it stands further up with everything that follows. */
  isRepeated: boolean;
  answers: { label: string; entries: OutlineEntry[] }[];
  /** What it leads to, where that is not gone through. */
  leads: MapNode[];
  troubles: MapNode[];
}
