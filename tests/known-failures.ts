/**
 * Browser tests that fail and are owed: left out of the run, named at its end, and taken out of this list by whoever
 * mends what they found.
 */
export const knownFailures: KnownFailure[] = [
  {
    test: 'pin-locked on android: only IBKR can help',
    why: 'the practice stops at a locked PIN without showing the way to phone support',
  },
  {
    test: 'nothing moves while a page loads',
    why: 'the sandbox at 1280 pixels shifts by 0.036 when its panes replace the first figures; 0.02 is the limit',
  },
  {
    test: 'the page Knowledge Base number fits',
    why: 'axe measures too little contrast on the number of a step that is half in view; the same page passes as a guide',
  },
  {
    test: 'on a phone the first view of a step in ja holds what is marked',
    why: 'the mark is above the bar on 94.4 % of the Japanese steps since some instructions grew; 95 % is the limit',
  },
  {
    test: 'a guide is found from the home page and followed by links alone',
    why: 'a link is never clicked within the time limit with scripts off; the files prove the same way (link-walks)',
  },
];

interface KnownFailure {
  /** The beginning of the test's title. */
  test: string;
  why: string;
}
