import type { ReactNode } from 'react';
import { stepOf } from '../flow/graph.ts';
import type { Step } from '../flow/types.ts';
import { stepPath } from '../routes.ts';
import { screenData } from '../simulator/offers.ts';
import type { Id } from '../surface.ts';
import type { CoachProps, WithArticle } from './coach-props.ts';
import { Icon } from './Icon.tsx';
import { firstSentence, Prose } from './Prose.tsx';
import { useTexts } from './texts.ts';

/** The step that is due, what the visitor has to say about it or what leads to its control, and the way back to it. */
export function CoachDue(props: CoachProps & WithArticle & { hasMore: boolean }) {
  const { t, locale } = useTexts();
  const { article, practice, index, hasMore } = props;
  const { view, ask, engine } = practice;
  const onTick = (choice: Id | null) => ask(({ session }) => session.tick(choice));
  const onBack = () => ask(({ takeBack }) => takeBack());
  const { guide } = view;
  if (!guide || guide.flow.id !== article.flow.id) return null;
  const { flow, coach } = guide;
  const step = stepOf(flow, coach.at);
  const words = article.words.steps[step.id];
  const text = words?.text ?? '';
  const isOtherLook = flow.kind === 'guide' && isOfApp(step.screen) && article.generation !== view.generation;
  // What the service refuses, or the network loses, is no other way: what went wrong says it all.
  const isFailed = view.trouble !== null && !view.isPhoneTrouble;
  const isAstray = coach.state === 'astray' && practice.playing !== 'playing';
  return (
    <>
      <div role="status">
        {isAstray && isFailed && (
          <button type="button" className="button" onClick={onBack}>
            {t('coachTakeBack')}
          </button>
        )}
        {isAstray && !isFailed && engine && (
          <engine.CoachAstray
            step={step}
            index={index}
            titles={article.titles}
            missed={view.missed && (article.words.steps[view.missed]?.title ?? null)}
            onFollow={(target) => ask(({ followHere }) => followHere(target))}
            onBack={onBack}
          />
        )}
      </div>
      <div className="coach-due" data-due={step.id} data-focus tabIndex={-1}>
        <h3>{words?.title}</h3>
        <div className="prose" hidden={isAstray && !hasMore}>
          <Prose text={hasMore ? text : firstSentence(text, locale)} />
        </div>
        {isOtherLook && (
          <p className="coach-unsure small">
            {t(article.generation === 'classic' ? 'coachClassic' : 'coachCurrent')}
          </p>
        )}
        {step.sure !== 'confirmed' && <p className="coach-unsure small">{t('coachUnsure')}</p>}
        {!isAstray && (
          <ByHand step={step} choices={words?.choices ?? {}} onTick={onTick}>
            <Lead {...props} />
          </ByHand>
        )}
        {hasMore && (
          <p>
            <a href={stepPath(locale, { article: flow.id, step: step.id })}>{t('coachOpen')}</a>
          </p>
        )}
      </div>
    </>
  );
}

/** True for a screen of the app: the phone's own look alike in every generation of it. */
function isOfApp(screen: Step['screen']): boolean {
  if (screen === null || screen.surface === 'portal') return false;
  return screenData(screen)?.controls.some(({ kind }) => kind === 'app') ?? false;
}

/** Leads to the control that is due: to its surface, to the home screen of the phone, or to where it is marked. */
function Lead({ due, shown, isNarrow, practice, onLead }: CoachProps) {
  const { t } = useTexts();
  if (due.part === null || practice.playing === 'playing') return null;
  const isElsewhere = isNarrow && due.part !== shown;
  const label = isElsewhere ? (due.part === 'portal' ? 'goPortal' : 'goPhone') : 'leadHere';
  if (due.isHome && !isElsewhere)
    return (
      <button type="button" className="go" onClick={() => practice.ask(({ session }) => session.goHome())}>
        {t('leadHome')}
      </button>
    );
  if (due.marks === null && !isElsewhere) return null;
  return (
    <button type="button" className="go" data-lead={due.part} onClick={onLead}>
      {t(label)}
      <Icon name="arrow" />
    </button>
  );
}

/** What the visitor says because the sandbox cannot see it: that something was read, or what an answer is. */
function ByHand({ step, choices, onTick, children }: ByHandProps) {
  const { t } = useTexts();
  if (step.way.kind !== 'ask') {
    return step.does.length > 0 ? (
      children
    ) : (
      <button type="button" className="go" onClick={() => onTick(null)}>
        {t('coachDone')}
        <Icon name="arrow" />
      </button>
    );
  }
  return (
    <>
      {step.does.length > 0 && children}
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

interface ByHandProps {
  step: Step;
  choices: Record<Id, string>;
  onTick: (choice: Id | null) => void;
  /** What leads to the control, where there is one. */
  children: ReactNode;
}
