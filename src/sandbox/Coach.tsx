import { useId, useState } from 'react';
import { progressOf } from '../coach/progress.ts';
import { CoachBar } from './CoachBar.tsx';
import { CoachDue } from './CoachDue.tsx';
import { CoachMore } from './CoachMore.tsx';
import { CoachProgress } from './CoachProgress.tsx';
import { CoachShow } from './CoachShow.tsx';
import type { CoachProps } from './coach-props.ts';
import { answersOf } from './guides.ts';
import { Icon } from './Icon.tsx';
import { OtherPhone } from './OtherPhone.tsx';
import { useTexts } from './texts.ts';

/**
 * The guide beside the practice: the step that is due, what leads to its control, and the guide that plays by itself. On
 * a narrow screen it is a sheet at the bottom, of which the details open.
 */
export function Coach(props: CoachProps) {
  const { t, any } = useTexts();
  const { practice, index, articles, isNarrow } = props;
  const { view, engine, ask } = practice;
  const { guide } = view;
  const article = guide && articles.find(guide.flow.id);
  const [isOpen, setOpen] = useState(false);
  const more = useId();
  const isFinished = guide?.coach.state === 'finished';
  const hasMore = !isNarrow || isOpen;
  const answers = article ? answersOf(article, view.world) : {};
  const toggle = isNarrow && (
    <button
      type="button"
      className="coach-toggle plain"
      aria-expanded={isOpen}
      aria-controls={more}
      onClick={() => setOpen(!isOpen)}
    >
      {t(isOpen ? 'coachLess' : guide ? 'coachMore' : 'chooseGuide')}
      <Icon name="more" />
    </button>
  );
  return (
    <section className="coach" aria-labelledby="coach-title" data-open={isOpen}>
      <h2 id="coach-title">{article ? article.words.title : t('coach')}</h2>
      {guide && !isFinished && <CoachBar {...progressOf(guide.flow, guide.coach, answers)} />}
      <div role="status">
        {engine && (
          <engine.Trouble
            view={view}
            cures={index.cures}
            hasMore={hasMore}
            onFollow={(target) => ask(({ followHere }) => followHere(target))}
          />
        )}
      </div>
      <OtherPhone ask={ask} view={view} />
      {article && guide ? (
        isFinished ? (
          engine && <engine.CoachFinished guide={guide} article={article} index={index} ask={ask} />
        ) : (
          <CoachDue {...props} article={article} hasMore={hasMore} />
        )
      ) : (
        <div className="coach-due" data-focus tabIndex={-1}>
          <p>{any(`try-${view.world.scenario}`)}</p>
        </div>
      )}
      {guide && !isFinished && <CoachShow practice={practice} />}
      {toggle}
      <div id={more} className="coach-more" hidden={!hasMore}>
        {hasMore && <CoachMore practice={practice} index={index} article={article ?? null} />}
      </div>
      <p className="visually-hidden" role="status">
        {article && <CoachProgress article={article} view={view} />}
      </p>
    </section>
  );
}
