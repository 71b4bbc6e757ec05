/** What shows at a step of a guide: found out when the site is built, so that a link to the step need not run the practice. */
import type { Coach } from '../coach/coach.ts';
import type { Flow } from '../flow/types.ts';
import type { View } from './view.ts';

/** What one step has of its own. */
export interface StepView
  extends Pick<View, 'world' | 'os' | 'generation' | 'showing' | 'code' | 'messagedCodes' | 'digits'> {
  user: View['user'];
  isWaiting: boolean;
  coach: Coach;
}

/** The whole view, where nothing has been done yet. */
export function wholeView({ coach, ...shown }: StepView, flow: Flow, hash: string): View {
  return { ...nothingDone, ...shown, hash, guide: { flow, coach, back: null } };
}

/** What is so wherever a practice is opened with no trouble and nothing to tell. */
export const nothingDone = {
  ...{
    typed: '',
    exchanges: [],
    trouble: null,
    isPhoneTrouble: false,
    isMessaged: false,
    idleOn: null,
    missed: null,
  },
  ...{ isBusy: false, canStepBack: false, replacedBy: null, waitsElsewhere: false, offersOther: false },
} as const satisfies Partial<View>;
