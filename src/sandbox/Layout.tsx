import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Action, Surface } from '../surface.ts';
import type { ArticleStore } from './article-store.ts';
import { bringIntoView, markedIn } from './bring-into-view.ts';
import { whenIdle } from './browser.ts';
import { Coach } from './Coach.tsx';
import { dueOf } from './due.ts';
import type { SandboxIndex } from './guides.ts';
import { useKeptFocus } from './kept-focus.ts';
import { Notices } from './Notices.tsx';
import { PhonePane } from './PhonePane.tsx';
import { PortalPane } from './PortalPane.tsx';
import { phoneDrawn, portalDrawn } from './pane-props.ts';
import { Setup } from './Setup.tsx';
import { Surfaces } from './Surfaces.tsx';
import type { Screens } from './screens.ts';
import { useNarrow } from './use-narrow.ts';
import type { ShownPractice } from './use-practice.ts';
import { useSurface } from './use-surface.ts';

const Inspector = lazy(() => import('./Inspector.tsx').then((file) => ({ default: file.Inspector })));
const Settings = lazy(() => import('./Settings.tsx').then((file) => ({ default: file.Settings })));

/** Portal, phone and coach, with what they are set up with above and the requests below. */
export function Layout({ practice, index, articles, screens, onReady }: LayoutProps) {
  const { view, ask, arrivals, engine } = practice;
  const { world, os } = view;
  const due = dueOf(view);
  const isNarrow = useNarrow();
  const isPlaying = practice.playing === 'playing';
  const [shown, show] = useSurface(due, arrivals, changeShows / (isPlaying ? practice.speed : 1));
  const [isLate, setLate] = useState(false);
  const root = useKeptFocus();
  const arrived = useRef(0);

  useEffect(onReady, [onReady]);
  // Nobody needs them for the first tap.
  useEffect(() => whenIdle(() => setLate(true)), []);
  // A link on the page itself, such as those of the guides below, leads up to what it opens: before anything is done there.
  useLayoutEffect(() => {
    if (arrived.current === arrivals) return;
    arrived.current = arrivals;
    root.current?.scrollIntoView({ behavior: 'instant' });
    root.current?.querySelector<HTMLElement>('.coach [data-focus]')?.focus({ preventScroll: true });
  }, [arrivals, root]);

  const lead = () => {
    const marked = root.current && markedIn(root.current);
    const shows = marked ?? (isNarrow && root.current?.querySelector('.pane:not([hidden]) .device'));
    if (root.current && shows) bringIntoView(shows, root.current);
    return marked;
  };
  const showing = `${view.showing.portal.screen} ${view.showing[os].screen}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is due, or shows it
  useEffect(() => {
    if (view.guide) lead();
  }, [due.key, due.isHome, shown, showing, arrivals]);

  const onLead = () => {
    if (isNarrow && due.part) show(due.part);
    // The surface shows with the next drawing.
    requestAnimationFrame(() => lead()?.focus({ preventScroll: true }));
  };
  const act = useCallback(
    (on: Surface, action: Action) =>
      ask(({ player, session }) => {
        player.pause();
        session.act(on, action);
      }),
    [ask],
  );
  const session = practice.practice?.session;
  const settings = useMemo(
    () =>
      isLate &&
      session && (
        <Suspense>
          <Settings session={session} />
        </Suspense>
      ),
    [isLate, session],
  );
  const drawn = { screens: screens ?? engine?.screens ?? null, act };

  return (
    <div className="sandbox" data-ready data-playing={isPlaying} ref={root}>
      <Notices practice={practice} />
      <Setup
        isNarrow={isNarrow}
        scenario={world.scenario}
        os={world.os}
        canStepBack={view.canStepBack}
        ask={ask}
        settings={isNarrow && settings}
      />
      <div className="sandbox-surfaces" data-busy={view.isBusy}>
        <Surfaces
          isNarrow={isNarrow}
          shown={shown}
          due={due.part}
          onShow={show}
          portal={<PortalPane {...portalDrawn(view, due)} {...drawn} />}
          phone={<PhonePane {...phoneDrawn(view, due)} {...drawn} ask={ask} />}
        />
        <div className="pane pane-coach">
          <Coach
            practice={practice}
            index={index}
            articles={articles}
            isNarrow={isNarrow}
            due={due}
            shown={shown}
            onLead={onLead}
          />
        </div>
        {engine && (
          <engine.Finger
            finger={practice.finger}
            isShown={isPlaying && view.guide?.coach.state !== 'finished'}
            speed={practice.speed}
          />
        )}
      </div>
      <div className="pane pane-requests">
        {!isNarrow && settings}
        {isLate && (
          <Suspense>
            <Inspector isNarrow={isNarrow} exchanges={view.exchanges} channel={practice.channel} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** Milliseconds for which the change that an action made is seen before the other surface takes its place. */
const changeShows = 700;

interface LayoutProps {
  practice: ShownPractice;
  index: SandboxIndex;
  articles: ArticleStore;
  screens: Screens | null;
  onReady: () => void;
}
