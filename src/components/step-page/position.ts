import { stepOf } from '../../flow/graph.ts';
import { progress } from '../../flow/progress.ts';
import type { Target } from '../../flow/types.ts';
import { stepsWalked } from '../../flow/walked.ts';
import { type Translate, translator } from '../../i18n/translate.ts';
import type { Locale } from '../../locales.ts';
import { articleAt, flowsOf, type Library } from '../targets.ts';
import { answersBefore } from './back.ts';

/**
 * Where a step stands in its article, in words. `title` opens the title of the page.
 * @example positionOf(articles, { article: 'activate-iphone-qr', step: 'log-in' }, 'en').title // => 'Step 1 · 10 to 14 more steps'
 */
export function positionOf(articles: Library, target: Target, locale: Locale): Position {
  const t = translator('wizard', locale);
  const { flow } = articleAt(articles, target.article);
  const step = stepOf(flow, target.step);
  if (step.way.kind === 'end' && step.way.ending !== 'done') {
    return atSign(step.way.ending === 'contact' ? 'contact' : 'end', t(step.way.ending));
  }
  if (step.way.kind === 'section') return atSign('section', null);
  if (step.way.kind === 'end' && step.number === null) return atSign('end', t('finished'));
  if (flow.kind === 'chooser') {
    const number = answersBefore(articles, target).length + 1;
    const title = t('questionNumber', { number });
    const [, most] = progress(flowsOf(articles), target).toGo;
    const left = most === 0 ? null : t('questionsShort', { count: most });
    return { kind: 'question', plate: title, counted: null, left, title, stops: null };
  }
  if (step.number === null) return atSign('before', t('before'));
  const [least, most] = progress(flowsOf(articles), target).toGo;
  const [fewest, longest] = stepsWalked(flow, step.id) ?? [step.number, step.number];
  const isExact = fewest === longest;
  const number = Math.round((fewest + longest) / 2);
  const plate = t(isExact ? 'stepNumber' : 'about', { number });
  return {
    kind: step.way.kind === 'end' ? 'end' : 'step',
    plate,
    // What the trail makes of it where the ways to here differ in length.
    counted: { number: isExact ? number : null, words: t('stepNumber', { number: '{{number}}' }) },
    left: shortWordsLeft(least, most, t),
    title: t('title', { step: plate, left: wordsLeft(least, most, t) }),
    // Nothing is ticked off: whether the reader has walked these is not known here.
    stops: { before: number - 1, sure: least, maybe: most - least },
  };
}

function atSign(kind: Position['kind'], left: string | null): Position {
  return { kind, plate: null, counted: null, left, title: left, stops: null };
}

function wordsLeft(least: number, most: number, t: Translate<'wizard'>): string {
  if (most === 0) return t('last');
  if (least === 0) return t('leftMost', { count: most });
  return least === most ? t('left', { count: most }) : t('leftRange', { least, most });
}

/** The same for the line above a step, where there is little room. */
function shortWordsLeft(least: number, most: number, t: Translate<'wizard'>): string {
  if (most === 0) return t('lastShort');
  if (least === 0) return t('leftMostShort', { count: most });
  return least === most ? t('leftShort', { count: most }) : t('leftRangeShort', { least, most });
}

export interface Position {
  kind: 'step' | 'question' | 'before' | 'end' | 'contact' | 'section';
  /** The words on the plate; a plate without any shows a sign. */
  plate: string | null;
  /** Of a step that is counted: its number where every way to it is as long, and the words for one that is known. */
  counted: { number: number | null; words: string } | null;
  /** What is still to come, in few words. */
  left: string | null;
  /** Both in full, as the title of the page opens and as a change of step is announced. */
  title: string | null;
  stops: { before: number; sure: number; maybe: number } | null;
}
