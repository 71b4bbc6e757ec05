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
];

interface KnownFailure {
  /** The beginning of the test's title. */
  test: string;
  why: string;
}
