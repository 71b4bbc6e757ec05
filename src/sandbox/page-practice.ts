/**
 * The practice of a page: its session and player, what the browser keeps of it, and the address under which it goes on.
 * It knows no React; whoever draws it subscribes.
 */
import { whereToGoOn } from '../coach/arrival.ts';
import { startCoach } from '../coach/coach.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { Flow, Target } from '../flow/types.ts';
import { type Fragment, formatFragment } from '../fragments.ts';
import type { Later } from '../simulator/session.ts';
import type { Id, Os } from '../surface.ts';
import { answersOf, offersIn, type SandboxContent, systemOf } from './guides.ts';
import { type LiveSession, openLiveSession } from './live-session.ts';
import type { Back, Guide, Moment } from './moment.ts';
import { momentOf, type Opening, openingOf, readLink, saysNothing } from './opening.ts';
import { openPlayer, type Player, type Speed, speeds } from './player.ts';
import { keepMoment, readKept } from './saved.ts';
import type { Keep } from './storage.ts';
import type { Travel } from './travel.ts';
import type { Replacement } from './undo-stack.ts';

const momentsKey = 'practice';
const speedKey = 'practice-speed';

export function openPagePractice(page: PageEnvironment): PagePractice {
  const { content, now, later, moments, address, travel } = page;
  const listeners = new Set<() => void>();
  const flows = content.guides.map(({ flow }) => flow);
  const kept = () => readKept(moments.read(momentsKey), flows);
  const opening = openingOf({
    ...{ hash: address.read(), isReturn: page.isReturn, kept: kept(), content, now: now() },
  });
  const session = openLiveSession(opening.moment, { now, later, transport: travel, travel });
  const player = openPlayer(
    session,
    scriptOf(page, (guide, step) => open(guide, step)),
    later,
  );
  let state: PageState = {
    notice: moments.state === 'blocked' ? 'noticeStorage' : opening.notice,
    arrivals: 0,
  };
  let saving = () => {};
  address.replace(opening.moment.hash);

  const become = (next: Partial<PageState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const save = () => {
    saving();
    const text = keepMoment(moments.read(momentsKey), session.moment());
    if (moments.write(momentsKey, text) === 'full') become({ notice: 'noticeFull' });
  };
  session.subscribe(() => {
    // Stepping back can lead to a practice with another address.
    if (session.view().hash !== address.read()) address.replace(session.view().hash);
    saving();
    saving = later(60, save);
  });

  /** Puts another practice in place, under an address of its own; what there was is kept under its own. */
  const replace = (next: Opening, replacedBy: Replacement, notice: Notice | null = next.notice) => {
    player.stop();
    save();
    if (replacedBy !== 'address' && address.read() !== next.moment.hash) address.push(next.moment.hash);
    session.replace(next.moment, replacedBy);
    become({ notice });
  };
  const start = (fragment: Fragment, replacedBy: Replacement) =>
    replace(momentOf(fragment, content, now()), replacedBy);
  const flowNamed = (id: Id): Flow | undefined => flows.find((flow) => flow.id === id);

  /** Opens a guide at a step: in the scenario at hand where it can be practised there. */
  const openGuide = (id: Id, step: Id | null, replacedBy: Replacement) => {
    const { scenario, os } = session.view().world;
    const flow = flowNamed(id);
    const isOffered = offersIn(content, { scenario, os }).some((offer) => offer.flow === flow);
    const fits = flow && isOffered && systemOf(flow, step, os) === os;
    const at: Fragment = step === null ? { guide: id } : { guide: id, step };
    start(fits ? { ...at, scenario, os } : at, replacedBy);
  };
  const open = (guide: Guide, step: Id) => openGuide(guide.flow.id, step, 'guide');

  return {
    session,
    player,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    choose: (scenario, os) => start({ scenario, os }, os === session.view().world.os ? 'scenario' : 'phone'),
    startOver() {
      const { guide, world } = session.view();
      const { scenario, os } = world;
      const fragment: Fragment = guide ? { guide: guide.flow.id, scenario, os } : { scenario, os };
      const next = momentOf(fragment, content, now());
      replace({ ...next, moment: { ...next.moment, hash: formatFragment(fragment) } }, 'start-over', null);
    },
    stepBack() {
      player.pause();
      session.stepBack();
      become({ notice: null });
    },
    follow(guide, step) {
      if (guide !== null) return openGuide(guide, step, 'guide');
      player.stop();
      session.coachWith(null);
    },
    followHere({ article, step }) {
      const flow = flowNamed(article);
      if (!flow) return;
      player.stop();
      const { guide, showing } = session.view();
      const isBack = guide?.back?.guide === article;
      const at = isBack && guide.back ? whereToGoOn(flow, guide.back, showing) : step;
      session.coachWith({ flow, coach: startCoach(flow, at), back: isBack ? null : backFrom(guide) });
      become({ arrivals: state.arrivals + 1 });
    },
    takeBack() {
      player.pause();
      const { guide } = session.view();
      if (!guide || session.takeBack()) return;
      open(guide, guide.coach.at);
    },
    setSpeed(speed) {
      player.setSpeed(speed);
      page.preferences.write(speedKey, String(speed));
    },
    navigate() {
      const hash = address.read();
      if (hash === session.view().hash || address.isPlaceOnPage()) return;
      save();
      const before = kept().under(hash);
      const next: Opening = before
        ? { moment: before, notice: 'noticeResumed' }
        : readLink(hash, content, now());
      if (saysNothing(next)) {
        address.replace(session.view().hash);
        return become({ notice: next.notice });
      }
      replace(next, 'address');
      address.replace(next.moment.hash);
      become({ arrivals: state.arrivals + 1 });
    },
    goOffline() {
      travel.fallBack();
      become({ notice: 'noticeOffline' });
    },
    prepare: travel.prepare,
    save,
  };
}

function scriptOf(
  { content, readingPace, preferences }: PageEnvironment,
  open: (guide: Guide, step: Id) => void,
) {
  const speed = speeds.find((each) => String(each) === preferences.read(speedKey)) ?? 1;
  return {
    ...{ open, speed },
    answers: ({ flow }: Guide, { world }: { world: Moment['world'] }) => answersOf(content, flow, world),
    reading: ({ flow, coach }: Guide) => {
      const words = content.guides.find((each) => each.flow.id === flow.id)?.words.steps[coach.at];
      return ((words?.text.length ?? 0) / readingPace) * 1000;
    },
  };
}

/** The guide that is left for another article; one that is finished is not gone back to. */
function backFrom(guide: Guide | null): Back | null {
  if (guide === null || guide.back) return guide?.back ?? null;
  return guide.coach.state === 'finished'
    ? null
    : { guide: guide.flow.id, step: guide.coach.at, ticked: guide.coach.ticked };
}

/** What the practice of a page needs of it. */
export interface PageEnvironment {
  content: SandboxContent;
  /** How many characters a reader reads in a second. */
  readingPace: number;
  /** The wall clock in seconds since 1970. */
  now: () => number;
  later: Later;
  /** True for a reload, Back and Forward. */
  isReturn: boolean;
  /** Keeps the practice as long as the tab lives. */
  moments: Keep;
  /** Keeps what the visitor prefers. */
  preferences: Keep;
  address: Address;
  travel: Travel;
}

export interface Address {
  /** The fragment, with its sign; empty where it names a place on the page. */
  read: () => string;
  isPlaceOnPage: () => boolean;
  push: (hash: string) => void;
  replace: (hash: string) => void;
}

export type Notice = NonNullable<Opening['notice']> | 'noticeStorage' | 'noticeFull' | 'noticeOffline';

export interface PageState {
  notice: Notice | null;
  /** How often something was opened on the page while it stood, so that one is led up to it. */
  arrivals: number;
}

export interface PagePractice {
  session: LiveSession;
  player: Player;
  /** The same object until something changes. */
  state: () => PageState;
  subscribe: (listener: () => void) => () => void;
  /** Another scenario, or the other phone. One step back, or Undo, brings back what there was. */
  choose: (scenario: ScenarioName, os: Os) => void;
  startOver: () => void;
  /** One step back; where another practice has just been put in place, it is undone. */
  stepBack: () => void;
  /** Opens a guide at a step; null puts the guide away. */
  follow: (guide: Id | null, step: Id | null) => void;
  /** Follows an article in the practice at hand; the guide that was followed before can be gone back to. */
  followHere: (target: Target) => void;
  /** Takes a visitor who went astray back to the guide. */
  takeBack: () => void;
  setSpeed: (speed: Speed) => void;
  /** The address has changed: goes on with what was kept under it, or begins what it asks for. */
  navigate: () => void;
  goOffline: () => void;
  /** Chooses the channel of the requests before the first one needs it. */
  prepare: () => void;
  /** Keeps the practice as it is. */
  save: () => void;
}
