/** Reads moments of practice that the browser has kept, whatever became of them. Fetched where something was kept. */
import { stepAt } from '../flow/graph.ts';
import type { Journeys } from '../simulator/surfaces.ts';
import type { FindArticle } from './article-store.ts';
import { longest, parse, textsOf } from './keep-moment.ts';
import type { Moment } from './moment.ts';
import { savedMoment } from './saved-shape.ts';

/** Reads what `writeMoment` wrote; null where it is not that, or of a guide that is gone. */
export function readMoment(kept: string | null, find: FindArticle): Moment | null {
  if (kept === null || kept.length > longest) return null;
  const read = savedMoment.safeParse(parse(kept));
  if (!read.success) return null;
  const { v: _, guide, journeys, ...moment } = read.data;
  const flow = guide ? find(guide.id)?.flow : undefined;
  if (guide !== null && !(flow && stepAt(flow, guide.coach.at))) return null;
  return {
    ...moment,
    log: [],
    held: [],
    journeys: journeys as Journeys | null, // XState's own type says less than the shape that was checked
    guide: guide && flow ? { flow, coach: guide.coach, back: guide.back } : null,
  };
}

/** What is kept: by address, and the latest one. `isBroken` tells that something cannot be read any more. */
export function readKept(kept: string | null, find: FindArticle): Kept {
  const texts = textsOf(kept);
  const moments = texts.map((text) => readMoment(text, find));
  return {
    latest: moments.at(-1) ?? null,
    under: (hash) => moments.findLast((moment) => moment?.hash === hash) ?? null,
    isBroken: kept !== null && (texts.length === 0 || moments.at(-1) === null),
  };
}

export interface Kept {
  /** Null where nothing was kept that can be read. */
  latest: Moment | null;
  under: (hash: string) => Moment | null;
  /** True where the latest practice cannot be gone on with. */
  isBroken: boolean;
}
