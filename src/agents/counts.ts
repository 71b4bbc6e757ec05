/** How often each step stands in a batch of pasted summaries. */

import { addressOf } from '../codes/registry.ts';
import { type KnownCodes, resolveCode } from '../codes/resolve.ts';
import { readHandover } from './handover.ts';
import { codesAndLinks } from './read-query.ts';

/** The steps of a batch, the most frequent first. Summaries are separated by blank lines; each counts once. */
export function countSteps(batch: string, known: KnownCodes): StepCount[] {
  const counts = new Map<string, number>();
  for (const query of codesAndLinks(batch)) {
    const address = query.kind === 'code' ? addressOfCode(query.text, known) : addressOfLink(query, known);
    if (address !== null) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return [...counts].map(([address, count]) => ({ address, count })).sort((a, b) => b.count - a.count);
}

function addressOfCode(text: string, known: KnownCodes): string | null {
  const found = resolveCode(text, known);
  return found?.kind === 'page' ? found.address : null;
}

function addressOfLink(
  { target, hash }: { target: { article: string; step: string | null } | null; hash: string },
  known: KnownCodes,
): string | null {
  const at = readHandover(hash, known)?.trail.at ?? target;
  return at && Object.values(known).includes(addressOf(at)) ? addressOf(at) : null;
}

interface StepCount {
  address: string;
  count: number;
}
