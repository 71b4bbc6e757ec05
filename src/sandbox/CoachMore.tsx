import { useId } from 'react';
import { outline } from '../coach/next-move.ts';
import { offersIn, type PractisedArticle, type SandboxIndex } from './guides.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';
import type { ShownPractice } from './use-practice.ts';

/** All steps of the guide, and the guides that can be followed instead. */
export function CoachMore({ practice, index, article }: CoachMoreProps) {
  const { t } = useTexts();
  const { guide } = practice.view;
  const select = useId();
  return (
    <>
      {guide && article && guide.coach.state !== 'finished' && (
        <ol className="ticks">
          {outline(guide.flow, guide.coach).map(({ step, state }, index) => (
            <li key={step.id} className={state} aria-current={state === 'due' ? 'step' : undefined}>
              <span className="tick-sign">{state === 'ticked' ? <Icon name="check" /> : index + 1}</span>
              <span>{article.words.steps[step.id]?.title}</span>
            </li>
          ))}
        </ol>
      )}
      {!guide && <Offers practice={practice} index={index} />}
      <div className="coach-choose">
        <label htmlFor={select}>{t('coachChoose')}</label>
        <select
          id={select}
          value={guide?.flow.id ?? ''}
          onChange={({ currentTarget: { value } }) =>
            practice.ask(({ follow }) => follow(value || null, null))
          }
        >
          <option value="">{t('coachNoGuide')}</option>
          {index.guides.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

/** The guides that can be followed in the scenario at hand. */
function Offers({ practice, index }: Omit<CoachMoreProps, 'article'>) {
  const { t } = useTexts();
  const { os, world } = practice.view;
  return (
    <div className="coach-offers">
      <p>{t('coachNone')}</p>
      {offersIn(index, { scenario: world.scenario, os }).map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className="button"
          onClick={() => practice.ask(({ follow }) => follow(id, null))}
        >
          {title}
          <Icon name="arrow" />
        </button>
      ))}
    </div>
  );
}

interface CoachMoreProps {
  practice: ShownPractice;
  index: SandboxIndex;
  /** The one that is followed. */
  article: PractisedArticle | null;
}
