import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { whereToGoOn } from '../coach/arrival.ts';
import { startCoach } from '../coach/coach.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { Target } from '../flow/types.ts';
import { type Locale, locales } from '../locales.ts';
import { type Fragment, formatFragment } from '../routes.ts';
import type { Id, Os } from '../surface.ts';
import { isReturn, later, openLines, wait, wallClock } from './browser.ts';
import { answersOf, type SandboxContent, scenariosOf, systemOf } from './guides.ts';
import { type LiveSession, openSession } from './live-session.ts';
import { type Back, beginning, type Guide, type Moment } from './moment.ts';
import { momentOf, type Opening, openingOf, readLink, saysNothing } from './opening.ts';
import { openPlayer, type Player, type Playing, type Script } from './player.ts';
import { readMoment, writeMoment } from './saved.ts';
import { openStorage } from './storage.ts';
import type { Choice } from './transport.ts';
import type { View } from './view.ts';

const key = 'practice';

/** The session of the page, kept by the browser and steered by the address. */
export function usePractice(locale: Locale, content: SandboxContent): PagePractice {
  const [transport, setTransport] = useState<Choice | null>(null);
  const [playing, setPlaying] = useState<Playing>('off');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [arrivals, setArrivals] = useState(0);

  const [page] = useState(() => {
    const keep = openStorage(() => window.sessionStorage);
    const flows = content.guides.map(({ flow }) => flow);
    const kept = readMoment(keep.read(key), flows);
    const hash = isAnchor(location.hash) ? '' : location.hash;
    const opening = openingOf({ hash, isReturn: isReturn(), kept, content, now: wallClock() });
    const lines = openLines(locale, setTransport);
    const options = { now: wallClock, wait, later, ...lines };
    const session = open(opening.moment, options);
    const script: Script = {
      answers: ({ flow }, { world }) => answersOf(content, flow, world),
      reading: ({ flow, coach }) => {
        const words = content.guides.find((each) => each.flow.id === flow.id)?.words.steps[coach.at];
        return ((words?.text.length ?? 0) / locales[locale].readingPace) * 1000;
      },
    };
    let current = opening.hash;
    const restoreAddress = () => history.replaceState(null, '', location.pathname + current);
    if (!isAnchor(location.hash)) restoreAddress();
    return {
      session,
      keep,
      first: opening,
      player: openPlayer(session, script, later, setPlaying),
      save: () => keep.write(key, writeMoment(session.moment(), current)),
      /** Starts what was asked for, under an address of its own. */
      go(next: Opening, how: 'push' | 'none') {
        current = next.hash;
        session.startOver(next.moment);
        if (how === 'push' && location.hash !== current)
          history.pushState(null, '', location.pathname + current);
      },
      isAt: (fragment: string) => fragment === current,
      /** Takes out of the address what was not understood of it. */
      restoreAddress,
    };
  });

  const { session, player } = page;
  const view = useSyncExternalStore(session.subscribe, session.view);

  // Before the first picture, so that nothing moves; after the status region is there, so that it can be announced.
  useLayoutEffect(() => {
    setNotice(page.keep.state === 'blocked' ? 'noticeStorage' : page.first.notice);
  }, [page]);

  useEffect(() => {
    session.prepare();
    let timer = 0;
    const save = () => {
      const kept = page.save();
      if (kept === 'full') setNotice('noticeFull');
    };
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(save, 60);
    };
    const unsubscribe = session.subscribe(soon);
    const leave = () => void page.save();
    const navigate = () => {
      if (page.isAt(location.hash) || isAnchor(location.hash)) return;
      const opening = readLink(location.hash, content, wallClock());
      setNotice(opening.notice);
      if (saysNothing(opening)) return page.restoreAddress();
      player.stop();
      page.go(opening, 'none');
      page.restoreAddress();
      setArrivals((count) => count + 1);
    };
    const offline = () => {
      session.fallBack();
      setNotice('noticeOffline');
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('popstate', navigate);
    window.addEventListener('hashchange', navigate);
    window.addEventListener('offline', offline);
    return () => {
      unsubscribe();
      window.clearTimeout(timer);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('popstate', navigate);
      window.removeEventListener('hashchange', navigate);
      window.removeEventListener('offline', offline);
    };
  }, [page, session, player, content]);

  const start = (fragment: Fragment) => {
    player.stop();
    const opening = momentOf(fragment, content, wallClock());
    page.go(opening, 'push');
    setNotice(opening.notice);
  };

  return {
    session,
    view,
    player,
    playing,
    transport,
    notice,
    arrivals,
    choose: (scenario, os) => start({ scenario, os }),
    again() {
      player.stop();
      const { guide, world } = session.view();
      const { os } = world;
      const fragment: Fragment = guide
        ? { guide: guide.flow.id, scenario: world.scenario, os }
        : { scenario: world.scenario, os };
      page.go({ ...momentOf(fragment, content, wallClock()), hash: formatFragment(fragment) }, 'push');
      setNotice(null);
    },
    follow(guide, step) {
      if (guide === null) {
        player.stop();
        session.coachWith(null);
        return;
      }
      const { world } = session.view();
      const { os } = world;
      const flow = content.guides.find((each) => each.flow.id === guide)?.flow;
      const fits = flow && systemOf(flow, step, os) === os && scenariosOf(flow, os).includes(world.scenario);
      const at: Fragment = step === null ? { guide } : { guide, step };
      start(fits ? { ...at, scenario: world.scenario, os } : at);
    },
    followHere({ article, step }) {
      const flow = content.guides.find((each) => each.flow.id === article)?.flow;
      if (!flow) return;
      player.stop();
      const { guide, showing } = session.view();
      const isBack = guide?.back?.guide === article;
      const at = isBack ? whereToGoOn(flow, guide.back?.step ?? null, showing) : step;
      const back = isBack ? null : backFrom(guide);
      session.coachWith({ flow, coach: startCoach(flow, at), back });
      setArrivals((count) => count + 1);
    },
  };
}

/** The guide that is left for another article; one that is finished is not gone back to. */
function backFrom(guide: Guide | null): Back | null {
  if (guide === null || guide.back) return guide?.back ?? null;
  return guide.coach.state === 'finished' ? null : { guide: guide.flow.id, step: guide.coach.at };
}

/** Opens what was kept, or afresh where it does not run any more. */
function open(moment: Moment, options: Parameters<typeof openSession>[1]): LiveSession {
  try {
    return openSession(moment, options);
  } catch {
    return openSession(beginning(moment.world.scenario, moment.world.os, options.now()), options);
  }
}

/** True for a fragment that is a place on the page. */
function isAnchor(hash: string): boolean {
  return hash.length > 1 && !hash.startsWith('#v') && document.getElementById(hash.slice(1)) !== null;
}

export type Notice =
  | 'noticeResumed'
  | 'noticeLink'
  | 'noticeScenario'
  | 'noticeCode'
  | 'noticeStorage'
  | 'noticeFull'
  | 'noticeOffline';

export interface PagePractice {
  session: LiveSession;
  view: View;
  player: Player;
  playing: Playing;
  /** Null while it is being chosen. */
  transport: Choice | null;
  notice: Notice | null;
  /** How often the address of the page was changed while it stood. */
  arrivals: number;
  choose: (scenario: ScenarioName, os: Os) => void;
  again: () => void;
  /** Opens a guide at a step; null puts the guide away. */
  follow: (guide: Id | null, step: Id | null) => void;
  /** Follows an article in the practice at hand; the guide that was followed before can be gone back to. */
  followHere: (target: Target) => void;
}
