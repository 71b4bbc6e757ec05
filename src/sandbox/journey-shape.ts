/** Whether a machine can go on from what was kept of it. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** True where the machine has those states, and they make exactly those calls. */
export function matchesMachine(machine: AnyStateMachine, { value, children }: KeptJourney): boolean {
  const nodes = nodesOf(machine.root, value);
  if (nodes === null) return false;
  const calls = nodes.flatMap(({ invoke }) => invoke.map(({ id, src }) => `${id} ${String(src)}`));
  const kept = Object.entries(children).map(([id, { src }]) => `${id} ${src}`);
  return calls.toSorted().join() === kept.toSorted().join();
}

/** The state nodes that a value names, from the outermost; null where there are none, or one has states left to choose. */
function nodesOf(root: AnyStateNode, value: KeptJourney['value']): AnyStateNode[] | null {
  const [name, inner] = typeof value === 'string' ? [value] : (Object.entries(value)[0] ?? []);
  if (typeof value !== 'string' && Object.keys(value).length !== 1) return null;
  const node = stateIn(root, name);
  if (!node) return null;
  if (inner === undefined) return node.type === 'compound' ? null : [node];
  const leaf = stateIn(node, inner);
  return leaf ? [node, leaf] : null;
}

function stateIn({ states }: AnyStateNode, name: string | undefined): AnyStateNode | null {
  return name !== undefined && Object.hasOwn(states, name) ? (states[name] ?? null) : null;
}

interface KeptJourney {
  value: string | Record<string, string>;
  children: Record<string, { src: string }>;
}
