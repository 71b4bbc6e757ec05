import type { Step, Target } from '../flow/types.ts';
import { stepPath } from '../routes.ts';
import type { Id } from '../surface.ts';
import type { SandboxIndex } from './guides.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

/** For who went another way: articles that may fit what shows, and the way back. */
export function CoachAstray({ step, index, titles, missed, onFollow, onBack }: CoachAstrayProps) {
  const { t, locale } = useTexts();
  const titleOf = (article: Id) =>
    titles[article] ?? index.guides.find(({ id }) => id === article)?.title ?? article;
  return (
    <div className="note warn">
      <p>
        <strong>{t('coachAstray')}</strong>
      </p>
      {missed && <p>{t('coachMissed', { title: missed })}</p>}
      <button type="button" className="go" onClick={onBack}>
        {t('coachTakeBack')}
      </button>
      {step.troubles.length > 0 && (
        <>
          <p>{t('coachAstrayHint')}</p>
          <ul className="coach-troubles">
            {step.troubles.map((target) => (
              <li key={target.article}>
                <a href={stepPath(locale, target)} data-trouble={target.article}>
                  {titleOf(target.article)}
                </a>
                {index.guides.some(({ id }) => id === target.article) && (
                  <button type="button" className="plain" onClick={() => onFollow(target)}>
                    <Icon name="play" />
                    {t('followHere')}
                    <span className="visually-hidden">{titleOf(target.article)}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface CoachAstrayProps {
  /** The step that is due. */
  step: Step;
  index: SandboxIndex;
  /** Titles of the articles that the guide names. */
  titles: Record<Id, string>;
  /** The title of the step that has to be done once more. */
  missed: string | null;
  /** Follows an article in the practice at hand. */
  onFollow: (target: Target) => void;
  onBack: () => void;
}
