import type { Step, Target } from '../flow/types.ts';
import { stepPath } from '../routes.ts';
import type { Cure, SandboxContent } from './guides.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

/** For who went another way: articles that may fit what shows, and the way back. */
export function CoachAstray({ step, content, cure, missed, onFollow, onBack }: CoachAstrayProps) {
  const { t, locale } = useTexts();
  const { titles, guides } = content;
  const others = step.troubles.filter(({ article }) => article !== cure?.article);
  const fitting = cure ? [{ article: cure.article, step: cure.begin ?? cure.step }, ...others] : others;
  return (
    <div className="note warn">
      <p>
        <strong>{t('coachAstray')}</strong>
      </p>
      {missed && <p>{t('coachMissed', { title: missed })}</p>}
      {fitting.length > 0 && (
        <>
          <p>{t('coachAstrayHint')}</p>
          <ul className="coach-troubles">
            {fitting.map((target) => (
              <li key={target.article}>
                <a href={stepPath(locale, target)} data-trouble={target.article}>
                  {titles[target.article] ?? target.article}
                </a>
                {guides.some(({ flow }) => flow.id === target.article) && (
                  <button type="button" className="plain" onClick={() => onFollow(target)}>
                    <Icon name="play" />
                    {t('followHere')}
                    <span className="visually-hidden">{titles[target.article]}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="button" onClick={onBack}>
        {t('coachTakeBack')}
      </button>
    </div>
  );
}

interface CoachAstrayProps {
  /** The step that is due. */
  step: Step;
  content: SandboxContent;
  /** What cures what is wrong, where something is: it fits best. */
  cure: Cure | null | undefined;
  /** The title of the step that has to be done once more. */
  missed: string | null;
  /** Follows an article in the practice at hand. */
  onFollow: (target: Target) => void;
  onBack: () => void;
}
