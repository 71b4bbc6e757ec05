import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Locale } from '../locales.ts';
import type { Action, Surface } from '../surface.ts';
import type { ArticleStore } from './article-store.ts';
import { bringIntoView, markedIn } from './bring-into-view.ts';
import { whenIdle } from './browser.ts';
import { Coach } from './Coach.tsx';
import { dueOf } from './due.ts';
import { Finger } from './Finger.tsx';
import { Guard } from './Guard.tsx';
import type { SandboxIndex } from './guides.ts';
import { useKeptFocus } from './kept-focus.ts';
import { Notices } from './Notices.tsx';
import { PhonePane } from './PhonePane.tsx';
import { PortalPane } from './PortalPane.tsx';
import { Setup } from './Setup.tsx';
import { Surfaces } from './Surfaces.tsx';
import { readTexts, TextsProvider } from './texts.ts';
import { useNarrow } from './use-narrow.ts';
import { usePractice } from './use-practice.ts';
import { useSurface } from './use-surface.ts';

const Inspector = lazy(() => import('./Inspector.tsx').then((file) => ({ default: file.Inspector })));
const Settings = lazy(() => import('./Settings.tsx').then((file) => ({ default: file.Settings })));

/** The whole sandbox. `onReady` is called once it can be used, or once it says why it cannot. */
export function Sandbox(props: SandboxProps) {
  const { index, onReady } = props;
  const texts = useMemo(() => readTexts(index.texts, index.words), [index]);
  return (
    <TextsProvider value={texts}>
      <Guard onReady={onReady}>
        <Bench {...props} />
      </Guard>
    </TextsProvider>
  );
}

function Bench({ locale, index, articles, onReady }: SandboxProps) {
  const practice = usePractice(locale, index, articles);
  const { session, view, player, playing, arrivals } = practice;
  const due = dueOf(view);
  const isNarrow = useNarrow();
  const isPlaying = playing.playing === 'playing';
  const [shown, show] = useSurface(due, arrivals, changeShows / (isPlaying ? playing.speed : 1));
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
    if (root.current && marked) bringIntoView(marked, root.current);
    return marked;
  };
  const screens = `${view.showing.portal.screen} ${view.showing[view.os].screen}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is due, or shows it
  useEffect(() => {
    if (view.guide) lead();
  }, [due.key, due.isHome, shown, screens, arrivals]);

  const onLead = () => {
    if (isNarrow && due.part) show(due.part);
    // The surface shows with the next drawing.
    requestAnimationFrame(() => lead()?.focus({ preventScroll: true }));
  };
  const act = (on: Surface) => (action: Action) => {
    player.pause();
    session.act(on, action);
  };
  const marks = (surface: Surface) => (due.marks?.screen.surface === surface ? due.marks : nothing);
  const settings = isLate && (
    <Suspense>
      <Settings session={session} view={view} />
    </Suspense>
  );

  return (
    <div className="sandbox" data-ready data-playing={isPlaying} ref={root}>
      <Notices practice={practice} />
      <Setup
        isNarrow={isNarrow}
        scenario={view.world.scenario}
        os={view.world.os}
        canStepBack={view.canStepBack}
        onChoose={practice.choose}
        onBack={practice.stepBack}
        onAgain={practice.startOver}
        settings={settings}
      />
      <div className="bench">
        <Surfaces
          isNarrow={isNarrow}
          shown={shown}
          due={due.part}
          onShow={show}
          portal={<PortalPane view={view} marks={marks('portal')} act={act('portal')} />}
          phone={
            <PhonePane
              session={session}
              view={view}
              marks={marks(view.os)}
              isHomeDue={due.isHome}
              act={act(view.os)}
            />
          }
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
        <Finger playing={playing} />
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

const nothing = { controls: [], pick: undefined };

interface SandboxProps {
  locale: Locale;
  index: SandboxIndex;
  articles: ArticleStore;
  onReady: () => void;
}
