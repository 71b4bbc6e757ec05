import { useSelector } from '@xstate/react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type Locale, locales } from '../locales.ts';
import { isReturn, later, pageAddress, wallClock, whenIdle } from './browser.ts';
import type { Choice } from './choose-channel.ts';
import type { Engine } from './engine.ts';
import type { InitialData } from './fetch-practice.ts';
import { firstView } from './first-view.ts';
import { snapshotsKey } from './guides-named.ts';
import { openPage, type Page } from './page.ts';
import type { Notice } from './page-environment.ts';
import type { Ask } from './page-machine.ts';
import type { PagePractice } from './page-practice-contract.ts';
import type { PlayerSnapshot, Playing } from './player.ts';
import type { Finger } from './player-machine.ts';
import { type Speed, speedKey, speedOf } from './speeds.ts';
import { openStorage } from './storage.ts';
import type { View } from './view.ts';

/** The practice of the page, steered by its address. */
export function usePractice(locale: Locale, initial: InitialData): UsedPractice {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [channel, setChannel] = useState<Choice | null>(null);
  const [{ page, first, speed }] = useState(() => open(locale, initial, setEngine, setChannel));
  const practice = useSelector(page, ({ context }) => context.practice);
  const notice = useSelector(page, ({ context }) => context.notice);
  const arrivals = useSelector(page, ({ context }) => context.arrivals);
  const isFailed = useSelector(page, (snapshot) => snapshot.matches('failed'));
  const session = practice?.session;
  const view = useSyncExternalStore<View | null>(
    session?.subscribe ?? watchNothing,
    session?.view ?? (() => first),
  );
  const player = practice?.player.actor;
  const ask = useCallback((ask: Ask) => page.send({ type: 'asked', ask }), [page]);

  // What shows already is drawn before anything more is fetched.
  useEffect(() => void page.start(), [page]);

  useEffect(() => {
    const asking = (ask: Ask) => () => page.send({ type: 'asked', ask });
    const events = [
      ['pagehide', asking(({ save }) => save())],
      ['popstate', asking(({ navigate }) => navigate())],
      ['hashchange', asking(({ navigate }) => navigate())],
      ['offline', asking(({ goOffline }) => goOffline())],
    ] as const;
    for (const [name, listener] of events) window.addEventListener(name, listener);
    // A link may have been followed before anybody listened.
    asking(({ navigate }) => navigate())();
    const stopWaiting = whenIdle(asking(({ prepare }) => prepare()));
    return () => {
      stopWaiting();
      for (const [name, listener] of events) window.removeEventListener(name, listener);
    };
  }, [page]);

  return {
    ...{ engine, practice, view, ask, notice, arrivals, isFailed, channel },
    playing: useSelector(player, playingOf) ?? 'off',
    finger: useSelector(player, fingerOf) ?? null,
    speed: useSelector(player, speedIn) ?? speed,
  };
}

/** The page, and what it shows before its practice has been fetched. */
function open(
  locale: Locale,
  initial: InitialData,
  keepEngine: (engine: Engine) => void,
  tell: (choice: Choice) => void,
): Opened {
  const environment = {
    ...{ ...initial, later, now: wallClock, isReturn: isReturn(), address: pageAddress() },
    readingPace: locales[locale].readingPace,
    snapshots: openStorage(() => window.sessionStorage),
    preferences: openStorage(() => window.localStorage),
    loadReader: async () => (await import('./read-snapshot.ts')).readKept,
  };
  const { index, articles, asked, snapshots, preferences } = environment;
  const page = openPage(environment, async (output, reader) => {
    const { engine } = await import('./engine.ts');
    keepEngine(engine);
    return engine.openPractice(locale, environment, output, reader, tell);
  });
  return {
    page,
    first: snapshots.read(snapshotsKey) === null ? firstView(index, articles.find, asked) : null,
    speed: speedOf(preferences.read(speedKey)),
  };
}

const watchNothing = () => () => {};
const playingOf = (player: PlayerSnapshot | undefined): Playing | undefined =>
  player && (typeof player.value === 'string' ? player.value : 'playing');
const fingerOf = (player: PlayerSnapshot | undefined) => player?.context.finger;
const speedIn = (player: PlayerSnapshot | undefined) => player?.context.speed;

interface Opened {
  page: Page;
  first: View | null;
  speed: Speed;
}

interface UsedPractice {
  /** Null until they have been fetched. */
  engine: Engine | null;
  practice: PagePractice | null;
  /** Does something with the practice, as soon as it is there. */
  ask: (ask: Ask) => void;
  /** Null where it has to be found out first what shows. */
  view: View | null;
  notice: Notice | null;
  arrivals: number;
  /** True where the practice could not be fetched. */
  isFailed: boolean;
  playing: Playing;
  finger: Finger | null;
  speed: Speed;
  /** Null while it is being chosen. */
  channel: Choice | null;
}

/** A practice of which something can be seen. */
export interface ShownPractice extends UsedPractice {
  view: View;
}
