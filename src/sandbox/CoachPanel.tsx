import { useId } from 'react';
import { endingOf } from '../coach/coach.ts';
import { outline } from '../coach/next-move.ts';
import { stepOf } from '../flow/graph.ts';
import type { Target } from '../flow/types.ts';
import type { Id } from '../surface.ts';
import { CoachAstray } from './CoachAstray.tsx';
import { CoachFinished } from './CoachFinished.tsx';
import { CoachShow } from './CoachShow.tsx';
import { CoachStep } from './CoachStep.tsx';
import { type GuideTexts, offersIn, type SandboxContent } from './guides.ts';
import { Icon } from './Icon.tsx';
import type { LiveSession } from './live-session.ts';
import type { Player, Playing } from './player.ts';
import { useTexts } from './texts.ts';
import type { View } from './view.ts';

/** The guide beside the practice: the step that is due, those before and after it, and a way back for who went astray. */
export function CoachPanel(props: CoachProps) {
  const { t } = useTexts();
  const { content, view, onGuide } = props;
  const select = useId();
  const texts = content.guides.find(({ flow }) => flow.id === view.guide?.flow.id);
  return (
    <section className="coach" aria-labelledby="coach-title">
      <h2 id="coach-title">{t('coach')}</h2>
      <div className="coach-choose">
        <label htmlFor={select}>{t('coachChoose')}</label>
        <select
          id={select}
          value={texts?.flow.id ?? ''}
          onChange={({ target }) => onGuide(target.value || null, null)}
        >
          <option value="">{t('coachNoGuide')}</option>
          {content.guides.map(({ flow, words }) => (
            <option key={flow.id} value={flow.id}>
              {words.title}
            </option>
          ))}
        </select>
      </div>
      {!texts || !view.guide ? (
        <Offers {...props} />
      ) : view.guide.coach.state === 'finished' ? (
        <CoachFinished
          guide={view.guide}
          texts={texts}
          content={content}
          onFollow={props.onFollow}
          onAgain={() => onGuide(texts.flow.id, null)}
        />
      ) : (
        <Due {...props} texts={texts} />
      )}
      <p className="visually-hidden" role="status">
        {texts && <Progress texts={texts} view={view} />}
      </p>
    </section>
  );
}

/** The guides that can be followed in the scenario at hand. */
function Offers({ content, view, onGuide }: CoachProps) {
  const { t } = useTexts();
  const { os, world } = view;
  const fitting = offersIn(content, { scenario: world.scenario, os });
  return (
    <div className="coach-offers" data-focus tabIndex={-1}>
      <p>{t('coachNone')}</p>
      {fitting.map(({ flow, words }) => (
        <button key={flow.id} type="button" className="button" onClick={() => onGuide(flow.id, null)}>
          {words.title}
          <Icon name="arrow" />
        </button>
      ))}
    </div>
  );
}

/** The step that is due, the guide that plays by itself, and the list of all steps. */
function Due(props: CoachProps & { texts: GuideTexts }) {
  const { texts, view, session, content, player, playing, onFollow } = props;
  const { guide } = view;
  if (!guide) return null;
  const { flow, coach } = guide;
  const step = stepOf(flow, coach.at);
  const titleOf = (id: Id) => texts.words.steps[id]?.title ?? '';
  return (
    <>
      <CoachStep guide={flow.id} step={step} words={texts.words.steps[step.id]} onTick={session.tick} />
      <div role="status">
        {coach.state === 'astray' && playing !== 'playing' && (
          <CoachAstray
            step={step}
            content={content}
            cure={view.trouble && content.cures[view.trouble]?.[view.os]}
            onFollow={onFollow}
            missed={view.missed && titleOf(view.missed)}
            onBack={props.onTakeBack}
          />
        )}
      </div>
      <CoachShow player={player} playing={playing} />
      <ol className="ticks">
        {outline(flow, coach).map((row) => (
          <li key={row.step.id} className={row.state} aria-current={row.state === 'due' ? 'step' : undefined}>
            <span className="tick-sign">
              {row.state === 'ticked' ? <Icon name="check" /> : (row.step.number ?? '·')}
            </span>
            <span>{titleOf(row.step.id)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Tells a screen reader which step was ticked and which is next; it changes with the coach alone, so it speaks once. */
function Progress({ texts, view }: { texts: GuideTexts; view: View }) {
  const { t, any } = useTexts();
  if (!view.guide) return null;
  const { at, ticked, state } = view.guide.coach;
  const titleOf = (id: Id) => texts.words.steps[id]?.title ?? '';
  const last = ticked.at(-1);
  return [
    last && t('coachTicked', { title: titleOf(last) }),
    state === 'finished'
      ? any(`finished-${endingOf(texts.flow, view.guide.coach)}`)
      : last && t('coachNext', { title: titleOf(at) }),
  ]
    .filter(Boolean)
    .join(' ');
}

export interface CoachProps {
  session: LiveSession;
  view: View;
  content: SandboxContent;
  player: Player;
  playing: Playing;
  /** Opens a guide at a step; null puts the guide away. */
  onGuide: (guide: Id | null, step: Id | null) => void;
  /** Follows an article in the practice at hand. */
  onFollow: (target: Target) => void;
  /** Takes a visitor who went astray back to the guide. */
  onTakeBack: () => void;
}
