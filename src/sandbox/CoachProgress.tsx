import { endingOf } from '../coach/coach.ts';
import type { Id } from '../surface.ts';
import type { WithArticle } from './coach-props.ts';
import { useTexts } from './texts.ts';
import type { View } from './view.ts';

/** Tells a screen reader which step was ticked and which is next; it changes with the coach alone, so it speaks once. */
export function CoachProgress({ article, view }: WithArticle & { view: View }) {
  const { t, any } = useTexts();
  if (!view.guide) return null;
  const { at, ticked, state } = view.guide.coach;
  const titleOf = (id: Id) => article.words.steps[id]?.title ?? '';
  const last = ticked.at(-1);
  const said = [
    last && t('coachTicked', { title: titleOf(last) }),
    state === 'finished'
      ? any(`finished-${endingOf(article.flow, view.guide.coach)}`)
      : last && t('coachNext', { title: titleOf(at) }),
  ];
  return <>{said.filter(Boolean).join(' ')}</>;
}
