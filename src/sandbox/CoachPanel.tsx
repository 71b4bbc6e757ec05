import { useId } from 'react';
import type { Step } from '../flow/types.ts';
import { stepAt } from '../practice/guide-steps.ts';
import { outline } from '../practice/next-move.ts';
import { stepPath } from '../routes.ts';
import type { Id } from '../surface.ts';
import { type GuideTexts, type SandboxContent, scenariosOf } from './guides.ts';
import { Icon } from './Icon.tsx';
import type { LiveSession } from './live-session.ts';
import { Prose } from './Prose.tsx';
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
        <Finished texts={texts} onAgain={() => onGuide(texts.flow.id, null)} />
      ) : (
        <Due {...props} texts={texts} />
      )}
    </section>
  );
}

/** The guides that can be followed in the scenario at hand. */
function Offers({ content, view, onGuide }: CoachProps) {
  const { t } = useTexts();
  const { os, world } = view;
  const fitting = content.guides.filter(
    ({ flow }) => (flow.facets.os ?? os) === os && scenariosOf(flow, os).includes(world.scenario),
  );
  return (
    <div className="coach-offers">
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

/** The step that is due, in full, and the list of the others. */
function Due({
  texts,
  view,
  session,
  content,
  player,
  playing,
  onGuide,
}: CoachProps & { texts: GuideTexts }) {
  const { t, locale } = useTexts();
  const { guide } = view;
  if (!guide) return null;
  const step = stepAt(guide.flow, guide.coach);
  const words = texts.words.steps[step.id];
  const isAstray = guide.coach.state === 'astray';
  const back = () => onGuide(guide.flow.id, step.id);
  return (
    <>
      <div className="coach-due" data-due={step.id}>
        <p className="coach-number">
          {step.number === null ? t('coachRead') : t('coachStep', { number: step.number })}
        </p>
        <h3>{words?.title}</h3>
        <div className="prose">
          <Prose text={words?.text ?? ''} />
        </div>
        <ByHand step={step} choices={words?.choices ?? {}} onTick={session.tick} />
        <p>
          <a href={stepPath(locale, { article: guide.flow.id, step: step.id })}>{t('coachOpen')}</a>
        </p>
      </div>
      {isAstray && playing !== 'playing' && (
        <div className="note warn" role="status">
          <Icon name="warn" />
          <p>
            <strong>{t('coachAstray')}</strong>
          </p>
          {step.troubles.length > 0 && (
            <>
              <p>{t('coachAstrayHint')}</p>
              <ul className="coach-troubles">
                {step.troubles.map((target) => (
                  <li key={target.article}>
                    <a href={stepPath(locale, target)} data-trouble={target.article}>
                      {content.titles[target.article] ?? target.article}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <button type="button" className="button" onClick={back}>
            {step.number === null ? t('coachBackPlain') : t('coachBack', { number: step.number })}
          </button>
        </div>
      )}
      <Show player={player} playing={playing} />
      <ol className="ticks">
        {outline(guide.flow, guide.coach).map((row) => (
          <li key={row.step.id} className={row.state} aria-current={row.state === 'due' ? 'step' : undefined}>
            <span className="tick-sign">
              {row.state === 'ticked' ? <Icon name="check" /> : (row.step.number ?? '·')}
            </span>
            <span>{texts.words.steps[row.step.id]?.title}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the visitor says because the sandbox cannot see it: that something was read, or what an answer is. */
function ByHand({
  step,
  choices,
  onTick,
}: {
  step: Step;
  choices: Record<Id, string>;
  onTick: (choice: Id | null) => void;
}) {
  const { t } = useTexts();
  if (step.does.length > 0) return null;
  if (step.way.kind !== 'ask') {
    return (
      <button type="button" className="go" onClick={() => onTick(null)}>
        {t('coachDone')}
        <Icon name="arrow" />
      </button>
    );
  }
  return (
    <>
      <p>{t('coachAsk')}</p>
      <div className="coach-choices">
        {step.way.choices.map(({ id }) => (
          <button key={id} type="button" className="button" data-choice={id} onClick={() => onTick(id)}>
            <Prose text={choices[id] ?? id} />
          </button>
        ))}
      </div>
    </>
  );
}

/** Lets the guide play by itself. */
function Show({ player, playing }: { player: Player; playing: Playing }) {
  const { t } = useTexts();
  if (playing === 'playing') {
    return (
      <div className="coach-show">
        <p role="status">{t('showPlaying')}</p>
        <button type="button" className="button" onClick={player.pause}>
          <Icon name="pause" />
          {t('showPause')}
        </button>
      </div>
    );
  }
  return (
    <div className="coach-show">
      {playing !== 'off' && <p role="status">{t(playing === 'stuck' ? 'showStuck' : 'showPaused')}</p>}
      <button type="button" className="button" onClick={player.play}>
        <Icon name="play" />
        {t(playing === 'off' ? 'showMe' : 'showGoOn')}
      </button>
    </div>
  );
}

/** The end of a guide: what was learned, how practice differs, how to do it for real. */
function Finished({ texts, onAgain }: { texts: GuideTexts; onAgain: () => void }) {
  const { t, locale } = useTexts();
  const path = stepPath(locale, { article: texts.flow.id, step: null });
  return (
    <div className="coach-finished" data-finished={texts.flow.id}>
      <p className="plate small ok">
        <Icon name="check" />
      </p>
      <h3>{t('finishedTitle')}</h3>
      <p>{t('finishedLearned', { title: texts.words.title })}</p>
      <p>{t('finishedReal')}</p>
      <a className="go" href={path}>
        {t('finishedGuide')}
        <Icon name="arrow" />
      </a>
      <h4>{t('finishedDiffers')}</h4>
      <ul>
        <li>{t('differsDrawn')}</li>
        <li>{t('differsCode')}</li>
        <li>{t('differsPin')}</li>
      </ul>
      <button type="button" className="button" onClick={onAgain}>
        <Icon name="again" />
        {t('finishedAgain')}
      </button>
    </div>
  );
}

export interface CoachProps {
  session: LiveSession;
  view: View;
  content: SandboxContent;
  player: Player;
  playing: Playing;
  /** Opens a guide at a step; null puts the guide away. */
  onGuide: (guide: Id | null, step: Id | null) => void;
}
