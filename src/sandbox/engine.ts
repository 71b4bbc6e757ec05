/**
 * What stands behind the first view of the page, and is fetched while it can be used already: the practice itself, and
 * the drawings and parts that nothing shows before something was done.
 */
import type { Locale } from '../locales.ts';
import { CoachAstray } from './CoachAstray.tsx';
import { CoachFinished } from './CoachFinished.tsx';
import type { Choice } from './choose-channel.ts';
import { Finger } from './Finger.tsx';
import type { PageEnvironment, PageOutput, ReadKept } from './page-environment.ts';
import { openPagePractice } from './page-practice.ts';
import type { PagePractice } from './page-practice-contract.ts';
import { pageTravel } from './page-travel.ts';
import { screens } from './screens.ts';
import { Trouble } from './Trouble.tsx';

export const engine = {
  ...{ screens, CoachAstray, CoachFinished, Finger, Trouble },
  openPractice,
};

/** @param tell called whenever the channel of the requests is chosen or given up */
function openPractice(
  locale: Locale,
  page: Omit<PageEnvironment, 'travel'>,
  output: PageOutput,
  reader: ReadKept | null,
  tell: (choice: Choice) => void,
): PagePractice {
  return openPagePractice({ ...page, travel: pageTravel(locale, tell) }, output, reader);
}

export type Engine = typeof engine;
