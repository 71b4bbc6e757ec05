/** Writes snapshots of practice as a text that the browser can keep, and tells what is in it as far as that needs no reading. */
import { type Id, idPattern } from '../surface.ts';
import type { PracticeSnapshot } from './practice-snapshot.ts';
import { savedVersion } from './saved-version.ts';

/** Longest text that is read, in characters. */
export const longest = 1_000_000;
/** How many addresses are remembered. */
const most = 8;

export function writeSnapshot(snapshot: PracticeSnapshot): string {
  const { world, activePhone, journeys, typed, failure, notified, dismissed, guide, hash } = snapshot;
  return JSON.stringify({
    ...{ v: savedVersion, hash, world, activePhone, journeys, typed, failure, notified, dismissed },
    guide: guide && { id: guide.flow.id, coach: guide.coach, back: guide.back },
  });
}

/** Adds a snapshot to those that are kept, as the latest, in place of what was kept under its address. */
export function keepSnapshot(kept: string | null, snapshot: PracticeSnapshot): string {
  const others = textsOf(kept).filter((text) => hashOf(text) !== snapshot.hash);
  return JSON.stringify([...others, writeSnapshot(snapshot)].slice(-most));
}

/** The snapshots that are kept, the latest last, each as it was written. */
export function textsOf(kept: string | null): string[] {
  if (kept === null || kept.length > longest) return [];
  const value = parse(kept);
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string').slice(-most) : [];
}

/** The guides that are followed in the snapshots with which a page may go on: the latest, and that of its address. */
export function guidesKept(kept: string | null, hash: string): Id[] {
  const texts = textsOf(kept);
  const wanted = texts.filter((text, index) => index === texts.length - 1 || hashOf(text) === hash);
  return wanted.flatMap((text) => guideOf(text) ?? []);
}

function hashOf(text: string): unknown {
  const value = parse(text);
  return typeof value === 'object' && value !== null && 'hash' in value ? value.hash : null;
}

/** The guide of a kept snapshot, as far as it can be told before the snapshot is read. */
function guideOf(text: string): Id | null {
  const value = parse(text);
  const guide = typeof value === 'object' && value !== null && 'guide' in value ? value.guide : null;
  const id = typeof guide === 'object' && guide !== null && 'id' in guide ? guide.id : null;
  return typeof id === 'string' && idPattern.test(id) ? id : null;
}

/** Parses JSON without members that would reach into prototypes; null where it is none. */
export function parse(kept: string): unknown {
  try {
    return JSON.parse(kept, (key, value) => {
      if (key === '__proto__' || key === 'constructor') throw new SyntaxError('An odd member.');
      return value;
    });
  } catch {
    return null;
  }
}
