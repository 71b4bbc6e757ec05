import { progress } from '../../flow/progress.ts';
import type { Target } from '../../flow/types.ts';
import { type Translate, translator } from '../../i18n/translate.ts';
import type { Locale } from '../../locales.ts';
import { flowsOf, type Library, stepAt } from '../targets.ts';
import { answersBefore } from './back.ts';

/**
 * Where a step stands in its article, in words. `title` opens the title of the page.
 * @example standingOf(articles, { article: 'activate-iphone-qr', step: 'log-in' }, 'en').title // => 'Step 1 · 10 to 14 more steps'
 */
export function standingOf(articles: Library, target: Target, locale: Locale): Standing {
  const t = translator('wizard', locale);
  const step = stepAt(articles, target);
  const flow = articles[target.article]?.flow;
  if (step.way.kind === 'end' && step.way.ending !== 'done') {
    return atSign(step.way.ending === 'contact' ? 'contact' : 'end', t(step.way.ending));
  }
  if (!flow || step.way.kind === 'section') return atSign('section', null);
  if (step.way.kind === 'end' && step.number === null) return atSign('end', t('finished'));
  if (flow.kind === 'chooser') {
    const number = answersBefore(articles, target).length + 1;
    const title = t('questionNumber', { number });
    const [, most] = progress(flowsOf(articles), target).toGo;
    const left = most === 0 ? null : t('questionsLeft', { count: most });
    return { kind: 'question', plate: { word: t('question'), number }, left, title, stops: null };
  }
  if (step.number === null) return atSign('before', t('before'));
  const [least, most] = progress(flowsOf(articles), target).toGo;
  const left = wordsLeft(least, most, t);
  return {
    kind: step.way.kind === 'end' ? 'end' : 'step',
    plate: { word: t('step'), number: step.number },
    left,
    title: t('title', { step: t('stepNumber', { number: step.number }), left }),
    stops: { done: step.number - 1, sure: least, maybe: most - least },
  };
}

function atSign(kind: Standing['kind'], left: string | null): Standing {
  return { kind, plate: null, left, title: left, stops: null };
}

function wordsLeft(least: number, most: number, t: Translate<'wizard'>): string {
  if (most === 0) return t('last');
  if (least === 0) return t('leftMost', { count: most });
  return least === most ? t('left', { count: most }) : t('leftRange', { least, most });
}

export interface Standing {
  kind: 'step' | 'question' | 'before' | 'end' | 'contact' | 'section';
  /** The number on the plate; a plate without one shows a sign. */
  plate: { word: string; number: number } | null;
  left: string | null;
  title: string | null;
  stops: { done: number; sure: number; maybe: number } | null;
}
