import { endingOf } from '../coach/coach.ts';
import type { Target } from '../flow/types.ts';
import { stepPath } from '../routes.ts';
import type { PractisedArticle, SandboxIndex } from './guides.ts';
import { Icon } from './Icon.tsx';
import type { Ask } from './page-machine.ts';
import type { Guide } from './practice-snapshot.ts';
import { useTexts } from './texts.ts';

/** The end of a guide: what was learned or where it goes on, how practice differs, how to do it for real. */
export function CoachFinished({ guide, article, index, ask }: CoachFinishedProps) {
  const { t, any, locale } = useTexts();
  const { flow, coach, back } = guide;
  const ending = endingOf(flow, coach);
  const isEnd = ending === 'done' || ending === 'solved';
  const guideBack = index.guides.find(({ id }) => id === back?.guide);
  return (
    <div className="coach-finished" data-finished={flow.id} data-ending={ending} data-focus tabIndex={-1}>
      {isEnd && (
        <p className="plate ok">
          <Icon name="check" />
        </p>
      )}
      <h3>{any(`finished-${ending}`)}</h3>
      <p>
        {coach.left
          ? t('finishedLeft', { title: article.titles[coach.left.article] ?? '' })
          : t('finishedLearned', { title: article.words.title })}
      </p>
      {coach.left && <Onward target={coach.left} index={index} ask={ask} />}
      {guideBack && back && (
        <button
          type="button"
          className={isEnd ? 'go' : 'button'}
          onClick={() => ask(({ followHere }) => followHere({ article: back.guide, step: back.step }))}
        >
          {t('finishedBack', { title: guideBack.title })}
          <Icon name="arrow" />
        </button>
      )}
      {isEnd && !guideBack && (
        <>
          <p>{t(flow.kind === 'guide' ? 'finishedReal' : 'finishedRealFix')}</p>
          <a className="go" href={stepPath(locale, { article: flow.id, step: null })}>
            {t('finishedGuide')}
            <Icon name="arrow" />
          </a>
        </>
      )}
      {!coach.left && (
        <>
          <h4>{t('finishedDiffers')}</h4>
          <ul>
            <li>{t('differsDrawn')}</li>
            <li>{t('differsCode')}</li>
            <li>{t('differsPin')}</li>
          </ul>
        </>
      )}
      <button type="button" className="button" onClick={() => ask(({ follow }) => follow(flow.id, null))}>
        <Icon name="again" />
        {t('finishedAgain')}
      </button>
    </div>
  );
}

/** The article in which a way goes on: to be followed here, where it can be practised, and to be read. */
function Onward({ target, index, ask }: OnwardProps) {
  const { t, locale } = useTexts();
  return (
    <>
      {index.guides.some(({ id }) => id === target.article) && (
        <button type="button" className="go" onClick={() => ask(({ followHere }) => followHere(target))}>
          {t('finishedGoOn')}
          <Icon name="arrow" />
        </button>
      )}
      <p>
        <a href={stepPath(locale, target)}>{t('finishedRead')}</a>
      </p>
    </>
  );
}

interface CoachFinishedProps {
  guide: Guide;
  article: PractisedArticle;
  index: SandboxIndex;
  ask: (ask: Ask) => void;
}

interface OnwardProps extends Pick<CoachFinishedProps, 'index' | 'ask'> {
  target: Target;
}
