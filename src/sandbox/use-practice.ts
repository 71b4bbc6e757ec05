import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Locale, locales } from '../locales.ts';
import type { ArticleStore } from './article-store.ts';
import { isReturn, later, pageAddress, pageTravel, wallClock, whenIdle } from './browser.ts';
import type { Choice } from './choose-channel.ts';
import type { SandboxIndex } from './guides.ts';
import type { PageState } from './page-environment.ts';
import { openPagePractice, type PagePractice } from './page-practice.ts';
import type { PlayerState } from './player.ts';
import { openStorage } from './storage.ts';
import type { View } from './view.ts';

/** The practice of the page, steered by its address. */
export function usePractice(locale: Locale, index: SandboxIndex, articles: ArticleStore): UsedPractice {
  const [channel, setChannel] = useState<Choice | null>(null);
  const [practice] = useState(() =>
    openPagePractice({
      ...{ index, articles, later, now: wallClock, isReturn: isReturn(), address: pageAddress() },
      readingPace: locales[locale].readingPace,
      moments: openStorage(() => window.sessionStorage),
      preferences: openStorage(() => window.localStorage),
      travel: pageTravel(locale, setChannel),
    }),
  );
  const { session, player } = practice;
  const view = useSyncExternalStore(session.subscribe, session.view);
  const playing = useSyncExternalStore(player.subscribe, player.state);
  const state = useSyncExternalStore(practice.subscribe, practice.state);

  useEffect(() => {
    const events = [
      ['pagehide', practice.save],
      ['popstate', practice.navigate],
      ['hashchange', practice.navigate],
      ['offline', practice.goOffline],
    ] as const;
    for (const [name, listener] of events) window.addEventListener(name, listener);
    const stopWaiting = whenIdle(practice.prepare);
    return () => {
      stopWaiting();
      for (const [name, listener] of events) window.removeEventListener(name, listener);
    };
  }, [practice]);

  return {
    ...practice,
    view,
    playing,
    channel,
    ...state,
  };
}

export interface UsedPractice extends Omit<PagePractice, 'state' | 'subscribe'>, PageState {
  view: View;
  playing: PlayerState;
  /** Null while it is being chosen. */
  channel: Choice | null;
}
