import type { Step } from '../flow/types.ts';
import { stepPath } from '../routes.ts';
import type { SandboxContent } from './guides.ts';
import { useTexts } from './texts.ts';

/** For who went another way: articles that may fit what shows, and the way back. */
export function CoachAstray({ step, titles, onBack }: CoachAstrayProps) {
  const { t, locale } = useTexts();
  return (
    <div className="note warn">
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
                  {titles[target.article] ?? target.article}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="button" onClick={onBack}>
        {step.number === null ? t('coachBackPlain') : t('coachBack', { number: step.number })}
      </button>
    </div>
  );
}

interface CoachAstrayProps {
  /** The step that is due. */
  step: Step;
  titles: SandboxContent['titles'];
  onBack: () => void;
}
