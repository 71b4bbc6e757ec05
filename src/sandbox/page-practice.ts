/**
 * The practice of a page: its session and player, what the browser keeps of it, and the address under which it goes on.
 * It knows no React, and is fetched behind a page that can be used already.
 */
import { whereToGoOn } from '../coach/arrival.ts';
import { startCoach } from '../coach/coach.ts';
import type { Target } from '../flow/types.ts';
import { type Fragment, formatFragment } from '../fragments.ts';
import type { Id } from '../surface.ts';
import { offersIn, systemOf } from './guides.ts';
import { guidesNamed, snapshotsKey } from './guides-named.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import { openLiveSession } from './live-session.ts';
import { type Opening, openingAt, openingOf, readLink, saysNothing } from './opening.ts';
import type { Notice, PageEnvironment, PageOutput, ReadKept } from './page-environment.ts';
import type { PagePractice } from './page-practice-contract.ts';
import { openPlayer } from './player.ts';
import { scriptOf } from './player-script.ts';
import type { Back, Guide } from './practice-snapshot.ts';
import type { Kept } from './read-snapshot.ts';
import { speedKey } from './speeds.ts';
import type { Replacement } from './undo-stack.ts';

/** @param reader what reads a practice that was kept; null where none was when the page was opened */
export function openPagePractice(
  page: PageEnvironment,
  output: PageOutput,
  reader: ReadKept | null,
): PagePractice {
  const { index, articles, now, later, snapshots, address, asked, travel } = page;
  const { find } = articles;
  let read = reader;
  const kept = (): Kept => read?.(snapshots.read(snapshotsKey), find) ?? nothingKept;
  const opening = openingOf({
    ...{ hash: asked, isReturn: page.isReturn, kept: kept(), find, now: now() },
  });
  const session = openLiveSession(opening.snapshot, { now, later, transport: travel, travel });
  const player = openPlayer(
    session,
    scriptOf(page, session, (guide, step) => open(guide, step)),
    later,
  );
  let saving = () => {};
  if (address.read() === asked) address.replace(opening.snapshot.hash);
  output.say(snapshots.state === 'blocked' ? 'noticeStorage' : opening.notice);

  const save = () => {
    saving();
    const text = keepSnapshot(snapshots.read(snapshotsKey), session.snapshot());
    if (snapshots.write(snapshotsKey, text) === 'full') output.say('noticeFull');
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
    if (replacedBy !== 'address' && address.read() !== next.snapshot.hash) address.push(next.snapshot.hash);
    session.replace(next.snapshot, replacedBy);
    output.say(notice);
  };
  const start = (fragment: Fragment, replacedBy: Replacement) =>
    replace(openingAt(fragment, find, now()), replacedBy);
  /** Runs something once articles are there: at once where they were loaded before. */
  const withArticles = (ids: readonly Id[], run: () => void) => {
    if (ids.every((id) => find(id))) return run();
    player.pause();
    output.load(() => articles.load(ids), run);
  };

  /** Opens a guide at a step: in the scenario at hand where it can be practised there. */
  const openGuide = (id: Id, step: Id | null, replacedBy: Replacement) => {
    const { scenario, os } = session.view().world;
    const flow = find(id)?.flow;
    const isOffered = offersIn(index, { scenario, os }).some((offer) => offer.id === id);
    const isPossible = flow && isOffered && systemOf(flow, step, os) === os;
    const at: Fragment = step === null ? { guide: id } : { guide: id, step };
    start(isPossible ? { ...at, scenario, os } : at, replacedBy);
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
    output.arrive();
  };
  /** Goes on with what was kept under an address, or begins what it asks for. */
  const openAddress = (hash: string) => {
    const before = kept().under(hash);
    const next: Opening = before
      ? { snapshot: before, notice: 'noticeResumed' }
      : readLink(hash, find, now());
    if (saysNothing(next)) {
      address.replace(session.view().hash);
      return output.say(next.notice);
    }
    replace(next, 'address');
    address.replace(next.snapshot.hash);
    output.arrive();
  };

  return {
    session,
    player,
    choose: (scenario, os) => start({ scenario, os }, os === session.view().world.os ? 'scenario' : 'phone'),
    startOver() {
      const { guide, world } = session.view();
      const { scenario, os } = world;
      const fragment: Fragment = guide ? { guide: guide.flow.id, scenario, os } : { scenario, os };
      const next = openingAt(fragment, find, now());
      replace(
        { ...next, snapshot: { ...next.snapshot, hash: formatFragment(fragment) } },
        'start-over',
        null,
      );
    },
    stepBack() {
      player.pause();
      session.stepBack();
      output.say(null);
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
      const ids = guidesNamed(page, hash);
      if (read) return withArticles(ids, () => openAddress(hash));
      player.pause();
      output.load(
        async () => {
          [read] = await Promise.all([page.loadReader(), articles.load(ids)]);
        },
        () => openAddress(hash),
      );
    },
    goOffline() {
      travel.fallBack();
      output.say('noticeOffline');
    },
    prepare: travel.prepare,
    save,
  };
}

const nothingKept: Kept = { latest: null, under: () => null, isBroken: false };

/** The guide that is left for another article; one that is finished is not gone back to. */
function backFrom(guide: Guide | null): Back | null {
  if (guide === null || guide.back) return guide?.back ?? null;
  return guide.coach.state === 'finished'
    ? null
    : { guide: guide.flow.id, step: guide.coach.at, ticked: guide.coach.ticked };
}
