/** What the sandbox opens with: what an address asks for, or what was kept of an earlier visit. */
import { type Fragment, formatFragment, parseFragment } from '../fragments.ts';
import type { Os } from '../surface.ts';
import type { FindArticle } from './article-store.ts';
import { scenariosOf, systemOf } from './guides.ts';
import { beginning, type Moment } from './moment.ts';
import { momentAt } from './replay.ts';
import type { Kept } from './saved.ts';
import { isScenario, systemFor } from './scenario-menu.ts';

/**
 * The moment to begin with. A reload, Back and Forward go on with what was kept under their address; a link starts its
 * scenario afresh; the plain page, and a link of which nothing is understood, go on with whatever was kept last.
 */
export function openingOf({ hash, isReturn, kept, find, now }: Asked): Opening {
  const same = isReturn ? kept.under(hash) : null;
  const resumed = same ?? (hash === '' ? kept.latest : null);
  if (resumed) return { moment: resumed, notice: 'noticeResumed' };
  const opening = readLink(hash, find, now);
  if (kept.latest && saysNothing(opening)) return { moment: kept.latest, notice: opening.notice };
  const isLost = kept.isBroken && (isReturn || hash === '');
  return isLost && opening.notice === null ? { ...opening, notice: 'noticeAfresh' } : opening;
}

/** The moment that the fragment of an address asks for. */
export function readLink(hash: string, find: FindArticle, now: number): Opening {
  const { fragment, broken } = parseFragment(hash);
  const opening = momentOf(fragment, find, now);
  return broken && opening.notice === null ? { ...opening, notice: 'noticeLink' } : opening;
}

/** True for a link of which nothing is understood: no reason to take anything away from anybody. */
export function saysNothing({ moment, notice }: Opening): boolean {
  return moment.hash === '' && notice === 'noticeLink';
}

/** The moment that a fragment asks for; what is unknown in it is left out and reported. */
export function momentOf(fragment: Fragment, find: FindArticle, now: number): Opening {
  const asked: Os | null = fragment.os === 'android' || fragment.os === 'iphone' ? fragment.os : null;
  const scenario = isScenario(fragment.scenario) ? fragment.scenario : null;
  const article = find(fragment.guide ?? '');
  const flow = article?.flow;
  // Only known names stay in the address: anything else might be what nobody should see there.
  const step =
    flow?.steps.find(({ id, was }) => [id, ...was].some((name) => name === fragment.step))?.id ?? null;
  const isUnknown =
    (fragment.scenario !== undefined && scenario === null) ||
    (fragment.guide !== undefined && flow === undefined) ||
    (fragment.step !== undefined && step === null);
  const os = flow ? systemOf(flow, step, asked ?? 'iphone') : asked;
  const clean: Fragment = {};
  if (scenario) clean.scenario = scenario;
  if (asked) clean.os = asked;
  if (flow) clean.guide = flow.id;
  if (step) clean.step = step;
  const hash = formatFragment(clean);
  const notice = isUnknown ? 'noticeLink' : fragment.code === undefined ? null : 'noticeCode';
  if (article && flow) {
    const fitting = scenariosOf(flow, os ?? 'iphone');
    const scenarios = scenario ? [scenario, ...fitting.filter((name) => name !== scenario)] : fitting;
    const moment = momentAt(article, step, {
      scenarios,
      os: systemFor(scenarios[0] ?? 'first-activation', os),
      now,
    });
    return { moment: { ...moment, hash }, notice };
  }
  const name = scenario ?? 'first-activation';
  const system = systemFor(name, asked);
  const moment = beginning(name, system, now, null, hash);
  const elsewhere = asked !== null && asked !== system;
  return { moment, notice: elsewhere ? 'noticeScenario' : notice };
}

interface Asked {
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
  moment: Moment;
  notice: 'noticeResumed' | 'noticeAfresh' | 'noticeLink' | 'noticeScenario' | 'noticeCode' | null;
}
