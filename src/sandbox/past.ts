/** The moments to which a visitor can step back, the latest last. */
import { isSameMoment, type Moment } from './moment.ts';

/** How many are kept. */
const most = 40;

export function openPast(): Past {
  let moments: Moment[] = [];
  return {
    isEmpty: () => moments.length === 0,
    push(moment) {
      moments = [...moments, moment].slice(-most);
    },
    dropIfSame(now) {
      const last = moments.at(-1);
      if (!last || !isSameMoment(last, now)) return false;
      moments = moments.slice(0, -1);
      return true;
    },
    pop() {
      const last = moments.at(-1) ?? null;
      moments = moments.slice(0, -1);
      return last;
    },
    clear() {
      moments = [];
    },
  };
}

export interface Past {
  isEmpty: () => boolean;
  push: (moment: Moment) => void;
  /** Forgets the latest moment where nothing happened since; true where that is so. */
  dropIfSame: (now: Moment) => boolean;
  pop: () => Moment | null;
  clear: () => void;
}
