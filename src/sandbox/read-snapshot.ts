/** Reads snapshots of practice that the browser has kept, whatever became of them. Fetched where something was kept. */
import { stepAt } from '../flow/graph.ts';
import type { Journeys } from '../simulator/surfaces.ts';
import type { FindArticle } from './article-store.ts';
import { longest, parse, textsOf } from './keep-snapshot.ts';
import type { PracticeSnapshot } from './practice-snapshot.ts';
import { savedSnapshot } from './saved-shape.ts';

/** Reads what `writeSnapshot` wrote; null where it is not that, or of a guide that is gone. */
export function readSnapshot(kept: string | null, find: FindArticle): PracticeSnapshot | null {
  if (kept === null || kept.length > longest) return null;
  const read = savedSnapshot.safeParse(parse(kept));
  if (!read.success) return null;
  const { v: _, guide, journeys, ...snapshot } = read.data;
  const flow = guide ? find(guide.id)?.flow : undefined;
  if (guide !== null && !(flow && stepAt(flow, guide.coach.at))) return null;
  return {
    ...snapshot,
    log: [],
    held: [],
    journeys: journeys as Journeys | null, // XState's own type says less than the shape that was checked
    guide: guide && flow ? { flow, coach: guide.coach, back: guide.back } : null,
  };
}

/** What is kept: by address, and the latest one. `isBroken` tells that something cannot be read any more. */
export function readKept(kept: string | null, find: FindArticle): Kept {
  const texts = textsOf(kept);
  const snapshots = texts.map((text) => readSnapshot(text, find));
  return {
    latest: snapshots.at(-1) ?? null,
    under: (hash) => snapshots.findLast((snapshot) => snapshot?.hash === hash) ?? null,
    isBroken: kept !== null && (texts.length === 0 || snapshots.at(-1) === null),
  };
}

export interface Kept {
  /** Null where nothing was kept that can be read. */
  latest: PracticeSnapshot | null;
  under: (hash: string) => PracticeSnapshot | null;
  /** True where the latest practice cannot be gone on with. */
  isBroken: boolean;
}
