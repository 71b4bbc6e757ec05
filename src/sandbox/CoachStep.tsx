import type { Step, StepWords } from '../flow/types.ts';
import { stepPath } from '../routes.ts';
import type { Id } from '../surface.ts';
import { Icon } from './Icon.tsx';
import { Prose } from './Prose.tsx';
import { useTexts } from './texts.ts';

/** The step that is due, in full, with what the visitor has to say about it. */
export function CoachStep({ guide, step, words, onTick }: CoachStepProps) {
  const { t, locale } = useTexts();
  return (
    <div className="coach-due" data-due={step.id} data-focus tabIndex={-1}>
      <p className="coach-number">
        {step.number === null ? t('coachRead') : t('coachStep', { number: step.number })}
      </p>
      <h3>{words?.title}</h3>
      <div className="prose">
        <Prose text={words?.text ?? ''} />
      </div>
      <ByHand step={step} choices={words?.choices ?? {}} onTick={onTick} />
      <p>
        <a href={stepPath(locale, { article: guide, step: step.id })}>{t('coachOpen')}</a>
      </p>
    </div>
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
  if (step.way.kind !== 'ask') {
    return step.does.length > 0 ? null : (
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

interface CoachStepProps {
  /** The id of the guide. */
  guide: Id;
  step: Step;
  words: StepWords | undefined;
  onTick: (choice: Id | null) => void;
}
