/** The registry of codes: which published address has which code, as content/codes.txt holds it. */
import { followPlace } from '../flow/follow.ts';
import type { Flows } from '../flow/graph.ts';
import { parseTarget } from '../flow/targets.ts';
import type { Target } from '../flow/types.ts';
import { capacity, codeAt, shortCodes } from './code.ts';

/** Every address of the articles: each article, and each of its steps or sections. */
export function addressesOf(flows: Flows): string[] {
  return Object.values(flows).flatMap(({ id, steps }) => [id, ...steps.map((step) => `${id}/${step.id}`)]);
}

/** @example addressOf({ article: 'start', step: 'need' }) // => 'start/need' */
export function addressOf({ article, step }: Target): string {
  return step === null ? article : `${article}/${step}`;
}

/** Where a published address leads today: through earlier ids and moves; null where it leads nowhere. `flows` knows the moves. */
export function placeOfAddress(flows: Flows, address: string): Target | null {
  const target = parseTarget(address);
  const { at, notice } = followPlace(flows, target);
  if (notice === 'unknown') return null;
  const isWhole = target.step === null && flows[at.article]?.steps[0]?.id === at.step;
  return isWhole ? { article: at.article, step: null } : at;
}

/**
 * The registry with a code for every address of today. What has a code keeps it; an address that an earlier one leads
 * to takes over its code; any other gets the first free code from a place that its own spelling decides, so that two
 * authors who add steps at the same time take different ones. Sorted by address.
 */
export function completeRegistry(entries: readonly CodeEntry[], flows: Flows): CodeEntry[] {
  const all = new Map(entries.map(({ address, code }) => [address, code]));
  const taken = new Set(all.values());
  const inherited = new Map(
    entries.map(({ address, code }) => {
      const place = placeOfAddress(flows, address);
      return [place && addressOf(place), code];
    }),
  );
  for (const address of addressesOf(flows).filter((one) => !all.has(one))) {
    const code = inherited.get(address) ?? freeCode(address, taken);
    taken.add(code);
    all.set(address, code);
  }
  return [...all].map(([address, code]) => ({ code, address })).toSorted(byAddress);
}

/** The registry as a file: one line for each address. */
export function formatRegistry(entries: readonly CodeEntry[]): string {
  return entries.map(({ code, address }) => `${code} ${address}\n`).join('');
}

function freeCode(address: string, taken: ReadonlySet<string>): string {
  for (const [first, count] of [
    [0, shortCodes],
    [shortCodes, capacity - shortCodes],
  ] as const) {
    const from = hash(address) % count;
    for (let tried = 0; tried < count; tried++) {
      const code = codeAt(first + ((from + tried) % count));
      if (!taken.has(code)) return code;
    }
  }
  throw new Error(`All ${capacity} codes are taken.`);
}

/** FNV-1a, 32 bits: spreads neighbouring addresses over all codes, so that codes heard wrongly lead nowhere near. */
function hash(text: string): number {
  return [...text].reduce(
    (value, letter) => Math.imul(value ^ letter.charCodeAt(0), 0x01000193) >>> 0,
    0x811c9dc5,
  );
}

function byAddress(one: CodeEntry, other: CodeEntry): number {
  return one.address < other.address ? -1 : one.address > other.address ? 1 : 0;
}

export interface CodeEntry {
  /** Five digits. */
  code: string;
  /** `article` or `article/step` as it was published. */
  address: string;
}
