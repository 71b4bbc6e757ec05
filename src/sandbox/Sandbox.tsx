import { useEffect, useMemo, useRef, useState } from 'react';
import { type Marks, marksOf } from '../coach/next-move.ts';
import { failures } from '../enrollment/failures.ts';
import { stepOf } from '../flow/graph.ts';
import type { Locale } from '../locales.ts';
import type { Action, Surface } from '../surface.ts';
import { CoachPanel } from './CoachPanel.tsx';
import { Guard } from './Guard.tsx';
import type { SandboxContent } from './guides.ts';
import { Inspector } from './Inspector.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { OtherPhone } from './OtherPhone.tsx';
import { PhonePane } from './PhonePane.tsx';
import { PortalPane } from './PortalPane.tsx';
import { Settings } from './Settings.tsx';
import { type PartId, Tabs } from './Tabs.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Trouble } from './Trouble.tsx';
import { readTexts, TextsProvider, useTexts } from './texts.ts';
import { usePractice } from './use-practice.ts';
import type { View } from './view.ts';

/** The whole sandbox. `onReady` is called once it can be used, or once it says why it cannot. */
export function Sandbox({ locale, content, onReady }: SandboxProps) {
  const texts = useMemo(() => readTexts(content.texts, content.words), [content]);
  return (
    <TextsProvider value={texts}>
      <Guard onReady={onReady}>
        <Bench locale={locale} content={content} onReady={onReady} />
      </Guard>
    </TextsProvider>
  );
}

function Bench({ locale, content, onReady }: SandboxProps) {
  const { t, any } = useTexts();
  const practice = usePractice(locale, content);
  const { session, view, player, playing, notice } = practice;
  const due = dueOf(view);
  const [chosen, setChosen] = useState<PartId>(() => (view.guide ? 'coach' : 'portal'));

  const root = useKeptFocus();
  const { arrivals } = practice;
  const arrived = useRef(0);

  useEffect(onReady, [onReady]);
  // A link on the page itself, such as those of the guides below, leads up to what it opens.
  useEffect(() => {
    if (arrivals > 0) setChosen(session.view().guide ? 'coach' : 'portal');
  }, [arrivals, session]);
  useEffect(() => {
    const part = view.guide ? 'coach' : 'portal';
    const place = root.current?.querySelector<HTMLElement>(`.pane-${part} [data-focus]`);
    // Under tabs, the part that was chosen shows with the next drawing.
    if (arrived.current === arrivals || !place?.checkVisibility()) return;
    arrived.current = arrivals;
    root.current?.scrollIntoView();
    place.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (playing.playing === 'playing' && due.part) setChosen(due.part);
  }, [playing.playing, due.part]);

  const act = (on: Surface) => (action: Action) => {
    player.pause();
    session.act(on, action);
  };
  const marks = (surface: Surface) => (due.marks?.screen.surface === surface ? due.marks : nothing);
  const texts = content.guides.find(({ flow }) => flow.id === view.guide?.flow.id);
  const dueTitle =
    view.guide && view.guide.coach.state !== 'finished' && texts?.words.steps[view.guide.coach.at]?.title;

  return (
    <div className="sandbox" data-ready ref={root}>
      <div role="status">
        {notice && (
          <p className="notice" data-notice={notice}>
            {any(notice)}
          </p>
        )}
        {view.replacedBy && (
          <p className="notice" data-replaced={view.replacedBy}>
            {any(`replaced-${view.replacedBy}`)}{' '}
            <button type="button" className="plain" onClick={practice.stepBack}>
              {t('undo')}
            </button>
          </p>
        )}
      </div>
      <Toolbar
        scenario={view.world.scenario}
        os={view.world.os}
        canStepBack={view.canStepBack}
        onChoose={practice.choose}
        onBack={practice.stepBack}
        onAgain={practice.startOver}
      />
      <div className="bench">
        <Tabs
          chosen={chosen}
          due={due.part}
          onChoose={setChosen}
          parts={[
            {
              id: 'coach',
              label: t('tabCoach'),
              content: (
                <CoachPanel
                  session={session}
                  view={view}
                  content={content}
                  player={player}
                  playing={playing.playing}
                  onGuide={practice.follow}
                  onFollow={practice.followHere}
                  onTakeBack={practice.takeBack}
                />
              ),
            },
            {
              id: 'portal',
              label: t('tabPortal'),
              content: (
                <section aria-label={t('tabPortal')}>
                  {dueTitle && <p className="due-line">{dueTitle}</p>}
                  <PortalPane view={view} marks={marks('portal')} act={act('portal')} />
                </section>
              ),
            },
            {
              id: 'phone',
              label: t('tabPhone'),
              content: (
                <section aria-label={t('tabPhone')}>
                  {dueTitle && <p className="due-line">{dueTitle}</p>}
                  <div role="status">
                    <Trouble view={view} cures={content.cures} onFollow={practice.followHere} />
                  </div>
                  <OtherPhone session={session} view={view} />
                  <PhonePane session={session} view={view} marks={marks(view.os)} act={act(view.os)} />
                </section>
              ),
            },
            {
              id: 'requests',
              label: t('tabRequests'),
              content: (
                <>
                  <Settings session={session} view={view} />
                  <Inspector exchanges={view.exchanges} channel={practice.channel} />
                </>
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}

/** Where the guide goes on: the part of the page, and what to mark there, as soon as its screen shows. */
function dueOf({ guide, showing, trouble }: View): { part: PartId | null; marks: Marks | null } {
  if (!guide || guide.coach.state === 'finished') return { part: null, marks: null };
  const marks = marksOf(guide.flow, guide.coach);
  if (!marks || stepOf(guide.flow, guide.coach.at).does.length === 0) return { part: 'coach', marks: null };
  const { surface, screen } = marks.screen;
  // A camera that looks the wrong way, or may not look, has to be put right before a guide can go on.
  const isBlocked = guide.flow.kind === 'guide' && trouble !== null && failures[trouble].source === 'phone';
  return {
    part: surface === 'portal' ? 'portal' : 'phone',
    marks: showing[surface].screen === screen && !isBlocked ? marks : null,
  };
}

const nothing = { controls: [], pick: undefined };

interface SandboxProps {
  locale: Locale;
  content: SandboxContent;
  onReady: () => void;
}
