/** A chooser, two sibling guides and a fix, small enough to follow by eye. */

import type { Flows } from '../../../src/flow/graph.ts';
import type { Choice, Facets, Flow, Step, Target, Way } from '../../../src/flow/types.ts';

/**
 * start/system ─ iphone ─► scan-iphone: log-in ► look ─ app ───────► done
 *              ├ android ► scan-android: log-in ► enter-pin ► done    ▲
 *              └ error ──► try-again                     └ website ► install
 */
export const sampleFlows: Flows = Object.fromEntries(
  [
    flow('start', 'chooser', {}, [
      step(
        'system',
        null,
        asks(
          'os',
          answer('iphone', 'scan-iphone'),
          answer('android', 'scan-android'),
          choice('error', 'try-again'),
        ),
      ),
    ]),
    flow('scan-iphone', 'guide', { task: 'activate', os: 'iphone', entry: 'qr' }, [
      step('log-in', 1, onTo('scan-iphone/look'), { was: ['sign-in'], troubles: [target('try-again')] }),
      step(
        'look',
        2,
        asks('scan-iphone/look', choice('website', 'scan-iphone/install'), choice('app', 'scan-iphone/done')),
      ),
      step('install', 3, onTo('scan-iphone/done')),
      step('done', 4, { kind: 'end', ending: 'done', leaves: [] }),
    ]),
    flow('scan-android', 'guide', { task: 'activate', os: 'android', entry: 'qr' }, [
      step('log-in', 1, onTo('scan-android/enter-pin')),
      step('enter-pin', 2, onTo('scan-android/done')),
      step('done', 3, { kind: 'end', ending: 'done', leaves: [] }),
    ]),
    flow('try-again', 'fix', {}, [
      step(
        'again',
        1,
        asks('try-again/again', choice('helped', 'try-again/solved'), choice('failed', 'try-again/again')),
      ),
      step('solved', 2, { kind: 'end', ending: 'solved', leaves: [] }),
    ]),
  ].map((one) => [one.id, one]),
);

/** @example target('scan-iphone/look') // => { article: 'scan-iphone', step: 'look' } */
export function target(text: string): Target {
  const [article = '', step = null] = text.split('/');
  return { article, step };
}

function flow(id: string, kind: Flow['kind'], facets: Facets, steps: Step[]): Flow {
  return { v: 1, id, kind, facets, kb: [], practice: [], related: [], troubles: [], steps };
}

function step(id: string, number: number | null, way: Way, given: Partial<Step> = {}): Step {
  const plain = {
    screen: null,
    does: [],
    onlyIfShown: false,
    troubles: [],
    cures: [],
    sure: 'confirmed' as const,
  };
  return { id, was: [], number, ...plain, way, ...given };
}

function asks(question: Extract<Way, { kind: 'ask' }>['question'], ...choices: Choice[]): Way {
  return { kind: 'ask', question, choices };
}

function choice(id: string, to: string): Choice {
  return { id, to: target(to) };
}

function answer(value: string, to: string): Choice {
  return { id: `choose-${value}`, value, to: target(to) };
}

function onTo(to: string): Way {
  return { kind: 'continue', to: target(to) };
}
