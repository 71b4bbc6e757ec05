/** What the sandbox opens with: what an address asks for, or what was kept of an earlier visit. */
import { type Fragment, parseFragment } from '../fragments.ts';
import type { FindArticle } from './article-store.ts';
import { askedOf } from './asked.ts';
import { initialSnapshot, type PracticeSnapshot } from './practice-snapshot.ts';
import type { Kept } from './read-snapshot.ts';
import { snapshotAt } from './replay.ts';

/**
 * The snapshot to begin with. A reload, Back and Forward go on with what was kept under their address; a link starts its
 * scenario afresh; the plain page, and a link of which nothing is understood, go on with whatever was kept last.
 */
export function openingOf({ hash, isReturn, kept, find, now }: Visit): Opening {
  const same = isReturn ? kept.under(hash) : null;
  const resumed = same ?? (hash === '' ? kept.latest : null);
  if (resumed) return { snapshot: resumed, notice: 'noticeResumed' };
  const opening = readLink(hash, find, now);
  if (kept.latest && saysNothing(opening)) return { snapshot: kept.latest, notice: opening.notice };
  const isLost = kept.isBroken && (isReturn || hash === '');
  return isLost && opening.notice === null ? { ...opening, notice: 'noticeAfresh' } : opening;
}

/** The snapshot that the fragment of an address asks for. */
export function readLink(hash: string, find: FindArticle, now: number): Opening {
  const { fragment, broken } = parseFragment(hash);
  const opening = openingAt(fragment, find, now);
  return broken && opening.notice === null ? { ...opening, notice: 'noticeLink' } : opening;
}

/** True for a link of which nothing is understood: no reason to take anything away from anybody. */
export function saysNothing({ snapshot, notice }: Opening): boolean {
  return snapshot.hash === '' && notice === 'noticeLink';
}

/** The snapshot that a fragment asks for; what is unknown in it is left out and reported. */
export function openingAt(fragment: Fragment, find: FindArticle, now: number): Opening {
  const { article, step, os, scenarios, hash, notice } = askedOf(fragment, find);
  const snapshot = article
    ? snapshotAt(article, step, { scenarios, os, now })
    : initialSnapshot(scenarios[0] ?? 'first-activation', os, now);
  const isElsewhere = step !== null && snapshot.guide?.coach.at !== step;
  return { snapshot: { ...snapshot, hash }, notice: notice ?? (isElsewhere ? 'noticeStep' : null) };
}

interface Visit {
  /** The fragment of the address. */
  hash: string;
  /** True for a reload, Back and Forward. */
  isReturn: boolean;
  kept: Kept;
  /** The articles that the address and what was kept name are loaded. */
  find: FindArticle;
  /** The wall clock in seconds since 1970. */
  now: number;
}

export interface Opening {
  /** Its address is what was understood of the one that was asked for. */
  snapshot: PracticeSnapshot;
  notice:
    | 'noticeResumed'
    | 'noticeAfresh'
    | 'noticeLink'
    | 'noticeScenario'
    | 'noticeCode'
    | 'noticeStep'
    | null;
}
