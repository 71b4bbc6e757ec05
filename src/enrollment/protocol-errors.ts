/** Wrong uses of the practice API. They concern programmers only: no screen shows them and no article cures them. */
export const protocolErrors = {
  malformed: 400,
  'idempotency-key-missing': 400,
  'idempotency-key-malformed': 400,
  'portal-session-missing': 401,
  'portal-session-ended': 401,
  'log-in-not-approved': 403,
  'wrong-phone': 403,
  'not-found': 404,
  'user-unknown': 404,
  'method-not-allowed': 405,
  'wrong-proof': 409,
  'approval-not-waiting': 409,
  'approval-expired': 410,
  'body-too-large': 413,
  'host-not-allowed': 421,
  'invalid-body': 422,
  'credential-not-accepted': 422,
  'not-a-practice-code': 422,
  'response-wrong': 422,
  'idempotency-key-reused': 422,
  'slow-down': 429,
} as const satisfies Record<string, number>;

export type ProtocolError = keyof typeof protocolErrors;
