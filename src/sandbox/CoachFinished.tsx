import { stepPath } from '../routes.ts';
import type { GuideTexts } from './guides.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';

/** The end of a guide: what was learned, how practice differs, how to do it for real. */
export function CoachFinished({ texts, onAgain }: { texts: GuideTexts; onAgain: () => void }) {
  const { t, locale } = useTexts();
  const path = stepPath(locale, { article: texts.flow.id, step: null });
  return (
    <div className="coach-finished" data-finished={texts.flow.id} data-focus tabIndex={-1}>
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
