/** A map as a Mermaid flowchart. */
import type { MapGraph, MapNode } from './model.ts';

/** The text of a `.mmd` file; the boxes are links. */
export function toMermaid({ nodes, edges }: MapGraph, origin: string): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  return [
    'flowchart TD',
    ...nodes.map((node) => `  ${names.get(node.id)}${boxOf(node)}`),
    ...edges.map(({ from, to, label, isTrouble }) => {
      const arrow = isTrouble ? '-.->' : '-->';
      return `  ${names.get(from)} ${arrow}${label === null ? '' : `|${quote(label)}|`} ${names.get(to)}`;
    }),
    ...nodes.map(({ id, path }) => `  click ${names.get(id)} href "${origin}${path}"`),
    '',
  ].join('\n');
}

function boxOf({ kind, title }: MapNode): string {
  const text = quote(title);
  if (kind === 'question') return `{{${text}}}`;
  if (kind === 'done' || kind === 'solved' || kind === 'contact') return `([${text}])`;
  return kind === 'step' ? `[${text}]` : `[[${text}]]`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '#quot;')}"`;
}
