/** What shows at a step of a guide: found out when the site is built, so that a link to the step need not run the practice. */
import type { Coach } from '../coach/coach.ts';
import type { Flow } from '../flow/types.ts';
import type { View } from './view.ts';

/** What one step has of its own. */
export interface StepView extends Omit<View, keyof typeof noNotices | 'hash' | 'guide'> {
  coach: Coach;
}

/** The whole view, where nothing is to be told yet. */
export function wholeView({ coach, ...shown }: StepView, flow: Flow, hash: string): View {
  return { ...noNotices, ...shown, hash, guide: { flow, coach, back: null } };
}

/** What is so wherever a practice is opened with no trouble and nothing to tell. */
const noNotices = {
  ...{ exchanges: [], trouble: null, isPhoneTrouble: false, isMessaged: false, idleOn: null, missed: null },
  ...{ isBusy: false, canStepBack: false, replacedBy: null },
} as const satisfies Partial<View>;

/** What is so besides where nothing was done. */
export const nothingDone = {
  ...noNotices,
  ...{ code: null, user: null, isWaiting: false, typed: '', waitsElsewhere: false, offersOther: false },
} as const satisfies Partial<View>;
