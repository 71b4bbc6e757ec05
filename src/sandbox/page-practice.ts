/**
 * The practice of a page: its session and player, what the browser keeps of it, and the address under which it goes on.
 * It knows no React; whoever draws it subscribes.
 */
import { whereToGoOn } from '../coach/arrival.ts';
import { startCoach } from '../coach/coach.ts';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import type { Target } from '../flow/types.ts';
import { type Fragment, formatFragment, parseFragment } from '../fragments.ts';
import type { Id, Os } from '../surface.ts';
import { answersOf, offersIn, systemOf } from './guides.ts';
import { type LiveSession, openLiveSession } from './live-session.ts';
import type { Back, Guide, Moment } from './moment.ts';
import { momentOf, type Opening, openingOf, readLink, saysNothing } from './opening.ts';
import type { Notice, PageEnvironment, PageState } from './page-environment.ts';
import { openPlayer, type Player, type Speed, speeds } from './player.ts';
import { guidesKept, keepMoment, readKept } from './saved.ts';
import type { Replacement } from './undo-stack.ts';

const momentsKey = 'practice';
const speedKey = 'practice-speed';

export function openPagePractice(page: PageEnvironment): PagePractice {
  const { index, articles, now, later, moments, address, travel } = page;
  const { find } = articles;
  const listeners = new Set<() => void>();
  const kept = () => readKept(moments.read(momentsKey), find);
  const opening = openingOf({
    ...{ hash: address.read(), isReturn: page.isReturn, kept: kept(), find, now: now() },
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
    replace(momentOf(fragment, find, now()), replacedBy);
  /** Runs something once articles are there: at once where they were loaded before. */
  const withArticles = (ids: readonly Id[], run: () => void) => {
    if (ids.every((id) => find(id))) return run();
    player.pause();
    articles.load(ids).then(run, () => become({ notice: 'noticeUnread' }));
  };

  /** Opens a guide at a step: in the scenario at hand where it can be practised there. */
  const openGuide = (id: Id, step: Id | null, replacedBy: Replacement) => {
    const { scenario, os } = session.view().world;
    const flow = find(id)?.flow;
    const isOffered = offersIn(index, { scenario, os }).some((offer) => offer.id === id);
    const fits = flow && isOffered && systemOf(flow, step, os) === os;
    const at: Fragment = step === null ? { guide: id } : { guide: id, step };
    start(fits ? { ...at, scenario, os } : at, replacedBy);
  };
  const open = (guide: Guide, step: Id) => openGuide(guide.flow.id, step, 'guide');
  const followHere = ({ article, step }: Target) => {
    const flow = find(article)?.flow;
    if (!flow) return;
    player.stop();
    const { guide, showing } = session.view();
    const isBack = guide?.back?.guide === article;
    const at = isBack && guide.back ? whereToGoOn(flow, guide.back, showing) : step;
    session.coachWith({ flow, coach: startCoach(flow, at), back: isBack ? null : backFrom(guide) });
    become({ arrivals: state.arrivals + 1 });
  };
  /** Goes on with what was kept under an address, or begins what it asks for. */
  const openAddress = (hash: string) => {
    const before = kept().under(hash);
    const next: Opening = before ? { moment: before, notice: 'noticeResumed' } : readLink(hash, find, now());
    if (saysNothing(next)) {
      address.replace(session.view().hash);
      return become({ notice: next.notice });
    }
    replace(next, 'address');
    address.replace(next.moment.hash);
    become({ arrivals: state.arrivals + 1 });
  };

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
      const next = momentOf(fragment, find, now());
      replace({ ...next, moment: { ...next.moment, hash: formatFragment(fragment) } }, 'start-over', null);
    },
    stepBack() {
      player.pause();
      session.stepBack();
      become({ notice: null });
    },
    follow(guide, step) {
      if (guide !== null) return withArticles([guide], () => openGuide(guide, step, 'guide'));
      player.stop();
      session.coachWith(null);
    },
    followHere: (target) => withArticles([target.article], () => followHere(target)),
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
      withArticles(guidesNamed(page, hash), () => openAddress(hash));
    },
    goOffline() {
      travel.fallBack();
      become({ notice: 'noticeOffline' });
    },
    prepare: travel.prepare,
    save,
  };
}

/** The guides that an address names, and those that may be gone on with under it. */
export function guidesNamed(
  { index, moments }: Pick<PageEnvironment, 'index' | 'moments'>,
  hash: string,
): Id[] {
  const named = [parseFragment(hash).fragment.guide, ...guidesKept(moments.read(momentsKey), hash)];
  return index.guides.map(({ id }) => id).filter((id) => named.includes(id));
}

function scriptOf(
  { articles, readingPace, preferences }: PageEnvironment,
  open: (guide: Guide, step: Id) => void,
) {
  const speed = speeds.find((each) => String(each) === preferences.read(speedKey)) ?? 1;
  return {
    ...{ open, speed },
    answers: ({ flow }: Guide, { world }: { world: Moment['world'] }) => {
      const article = articles.find(flow.id);
      return article ? answersOf(article, world) : {};
    },
    reading: ({ flow, coach }: Guide) => {
      const words = articles.find(flow.id)?.words.steps[coach.at];
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
