/**
 * The numbers of the practice service. The real service does not publish its own; these are invented, close to what
 * comparable services use. Times are virtual seconds.
 */
export const policy = {
  codeLife: 300,
  approvalLife: 120,
  challengeLife: 120,
  /** A temporary code opens Client Portal for two days and ten more (KB69). */
  temporaryCodeLife: 12 * 86_400,
  /** An Online Security Code Card works for 21 days (KB69). */
  cardLife: 21 * 86_400,
  /** RFC 8628 section 3.5: five seconds, five more after every poll that came too early. */
  pollInterval: 5,
  slowDown: 5,
  longestInterval: 60,
  /** Wrong codes that one phone may send within the window. */
  codeAttempts: 5,
  codeWindow: 300,
  /** The last of these wrong PINs locks IB Key. */
  pinAttempts: 5,
  /** Length of a PIN (KB3862). */
  pinLength: { least: 4, most: 6 },
  /** Oldest systems on which the app runs (KB3861, KB3862). */
  oldestVersion: { iphone: '11.0', android: '6.0' },
  /** How long the answer to an idempotency key is kept. */
  replyLife: 86_400,
  /** The clock moves forward by at most seven days at a time. */
  longestAdvance: 604_800,
  /** Rows of one kind that a world keeps, the oldest going first. */
  rows: 50,
  /** How long a slow network takes for a reply. */
  slowReply: 3,
} as const;
