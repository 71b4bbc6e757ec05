/** Writes moments of practice as a text that the browser can keep, and reads them back, whatever became of it. */
import { stepAt } from '../flow/graph.ts';
import type { Journeys } from '../simulator/surfaces.ts';
import { type Id, idPattern } from '../surface.ts';
import type { FindArticle } from './article-store.ts';
import type { Moment } from './moment.ts';
import { savedMoment, savedVersion } from './saved-shape.ts';

/** Longest text that is read, in characters. */
const longest = 1_000_000;
/** How many addresses are remembered. */
const most = 8;

export function writeMoment(moment: Moment): string {
  const { world, activePhone, journeys, typed, failure, notified, dismissed, guide, hash } = moment;
  return JSON.stringify({
    ...{ v: savedVersion, hash, world, activePhone, journeys, typed, failure, notified, dismissed },
    guide: guide && { id: guide.flow.id, coach: guide.coach, back: guide.back },
  });
}

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

/** Adds a moment to those that are kept, as the latest, in place of what was kept under its address. */
export function keepMoment(kept: string | null, moment: Moment): string {
  const others = textsOf(kept).filter((text) => hashOf(text) !== moment.hash);
  return JSON.stringify([...others, writeMoment(moment)].slice(-most));
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

/** The guides that are followed in the moments with which a page may go on: the latest, and that of its address. */
export function guidesKept(kept: string | null, hash: string): Id[] {
  const texts = textsOf(kept);
  const wanted = texts.filter((text, index) => index === texts.length - 1 || hashOf(text) === hash);
  return wanted.flatMap((text) => guideOf(text) ?? []);
}

function textsOf(kept: string | null): string[] {
  if (kept === null || kept.length > longest) return [];
  const value = parse(kept);
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string').slice(-most) : [];
}

function hashOf(text: string): unknown {
  const value = parse(text);
  return typeof value === 'object' && value !== null && 'hash' in value ? value.hash : null;
}

/** The guide of a kept moment, as far as it can be told before the moment is read. */
function guideOf(text: string): Id | null {
  const value = parse(text);
  const guide = typeof value === 'object' && value !== null && 'guide' in value ? value.guide : null;
  const id = typeof guide === 'object' && guide !== null && 'id' in guide ? guide.id : null;
  return typeof id === 'string' && idPattern.test(id) ? id : null;
}

/** Parses JSON without members that would reach into prototypes. */
function parse(kept: string): unknown {
  try {
    return JSON.parse(kept, (key, value) => {
      if (key === '__proto__' || key === 'constructor') throw new SyntaxError('An odd member.');
      return value;
    });
  } catch {
    return null;
  }
}

export interface Kept {
  /** Null where nothing was kept that can be read. */
  latest: Moment | null;
  under: (hash: string) => Moment | null;
  /** True where the latest practice cannot be gone on with. */
  isBroken: boolean;
}
