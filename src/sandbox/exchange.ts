/** What the inspector keeps of a request: what was asked, what came back, how long it took, and what it means. */
import { type FailureName, failureNames, failureOf, type Remedy } from '../enrollment/failures.ts';
import type { Problem } from '../enrollment/problems.ts';
import type { PracticeRequest, Reply } from '../enrollment/world.ts';
import type { Surface } from '../surface.ts';

/** Where `npm run mock-api` listens; copied commands go there. */
export const mockApiAddress = 'http://127.0.0.1:4545';

/** The failure that an exchange ended in; null where all went well, and for wrong uses of the API. */
export function failureIn({ outcome }: Exchange): FailureName | null {
  if (outcome.kind === 'lost-request') return 'offline';
  if (outcome.kind === 'lost-reply') return 'answer-lost';
  if (outcome.kind !== 'reply' || outcome.reply.status < 400) return null;
  const { code } = problemIn(outcome.reply);
  return failureNames.find((name) => name === code) ?? null;
}

/** The cure that belongs to an exchange's failure. */
export function remedyIn(exchange: Exchange): Remedy | null {
  const failure = failureIn(exchange);
  return failure && failureOf(failure).remedy;
}

/** The stable code of a refusal; null for anything else. */
export function problemCodeIn({ outcome }: Exchange): string | null {
  return outcome.kind === 'reply' && outcome.reply.status >= 400 ? problemIn(outcome.reply).code : null;
}

/** The reply headers that say something of what happened: that an answer was given before, how long to wait. */
export function explainingHeaders({ outcome }: Exchange): [name: string, value: string][] {
  if (outcome.kind !== 'reply') return [];
  const names = ['idempotency-replayed', 'retry-after'];
  return Object.entries(outcome.reply.headers).filter(([name]) => names.includes(name));
}

/** The command that sends the same request to the practice service of `npm run mock-api`. */
export function curlCommand({ method, path, headers, body }: PracticeRequest): string {
  const parts = ['curl', '--include', '--request', method, quote(`${mockApiAddress}${path}`)];
  for (const [name, value] of Object.entries(headers)) parts.push('--header', quote(`${name}: ${value}`));
  if (body !== null && body !== undefined)
    parts.push('--header', quote('content-type: application/json'), '--data', quote(JSON.stringify(body)));
  return parts.join(' ');
}

/**
 * What happened and why, as the key of a text of the sandbox and the values it names: `did-…` for what was done,
 * `why-…` for a failure, `odd` for a wrong use of the API.
 */
export function explain(exchange: Exchange): Explanation {
  const { outcome, request } = exchange;
  if (outcome.kind === 'pending') return { key: 'waiting', values: {} };
  const failure = failureIn(exchange);
  if (failure) return { key: `why-${failure}`, values: {} };
  if (outcome.kind !== 'reply') return { key: 'waiting', values: {} };
  if (outcome.reply.status >= 400) return { key: 'odd', values: { code: problemIn(outcome.reply).code } };
  const body = asRecord(outcome.reply.body);
  const known = operations.find(({ method, path }) => method === request.method && path.test(request.path));
  if (!known) return { key: 'did-something', values: {} };
  return { key: `did-${known.says(body)}`, values: valuesOf(body) };
}

/**
 * Adds an exchange, or replaces the one of that number. Asking again and again with the same answer is one row that
 * counts; the oldest rows go past fifty.
 */
export function keepExchange(exchanges: readonly Exchange[], exchange: Exchange): Exchange[] {
  const others = exchanges.filter(({ number }) => number !== exchange.number);
  const last = others.at(-1);
  if (last && last.number < exchange.number && isRepeated(last, exchange))
    return [...others.slice(0, -1), { ...exchange, times: last.times + 1 }];
  const index = exchanges.findIndex(({ number }) => number === exchange.number);
  return index < 0 ? [...exchanges, exchange].slice(-50) : exchanges.with(index, exchange);
}

function isRepeated(last: Exchange, exchange: Exchange): boolean {
  const { method, path } = exchange.request;
  if (method !== 'GET' || last.request.method !== 'GET' || last.request.path !== path) return false;
  return explain(last).key === explain(exchange).key;
}

/** What a request that the service obeyed has done. */
const operations: Operation[] = [
  {
    method: 'POST',
    path: /^\/portal-sessions$/,
    says: ({ state, approval }) =>
      state !== 'waiting' ? 'log-in' : approval === null ? 'log-in-code' : 'log-in-waits',
  },
  { method: 'GET', path: /^\/portal-sessions\//, says: () => 'look-at-portal' },
  { method: 'DELETE', path: /^\/portal-sessions\//, says: () => 'log-out' },
  { method: 'POST', path: /^\/enrollment-sessions$/, says: () => 'show-code' },
  { method: 'GET', path: /^\/enrollment-sessions\//, says: ({ state }) => `code-${state}` },
  { method: 'DELETE', path: /^\/enrollment-sessions\//, says: () => 'close-code' },
  { method: 'POST', path: /^\/enrollment-requests$/, says: ({ next }) => `request-${next}` },
  { method: 'POST', path: /^\/enrollment-claims$/, says: ({ next }) => `claim-${next}` },
  { method: 'POST', path: /^\/enrollment-claims\/\w+\/completion$/, says: () => 'activate' },
  { method: 'GET', path: /^\/login-approvals\//, says: ({ state }) => `approval-${state}` },
  { method: 'POST', path: /^\/login-approvals\/\w+\/decision$/, says: ({ state }) => `approval-${state}` },
  { method: 'POST', path: /^\/login-approvals\/\w+\/notifications$/, says: () => 'notify-again' },
  { method: 'POST', path: /^\/login-challenges$/, says: () => 'challenge' },
  { method: 'POST', path: /^\/login-challenges\/\w+\/response$/, says: () => 'respond' },
  { method: 'POST', path: /^\/portal-sessions\/\w+\/temporary-code$/, says: () => 'temporary-code' },
  { method: 'POST', path: /^\/online-cards$/, says: () => 'show-card' },
  { method: 'POST', path: /^\/online-cards\/\w+\/confirmation$/, says: () => 'confirm-card' },
];

function problemIn({ body }: Reply): Problem {
  return body as Problem; // every reply from 400 on is one; the rules' tests hold them against the API file
}

/** The members of a reply that a text may name. */
function valuesOf({ user }: Record<string, unknown>): Explanation['values'] {
  return typeof user === 'string' ? { user } : {};
}

function asRecord(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

export interface Exchange {
  /** Counts up from 1 on each page. */
  number: number;
  from: Surface;
  request: PracticeRequest;
  /** Virtual seconds. */
  at: number;
  milliseconds: number;
  /** How often the same was asked and answered in a row. */
  times: number;
  via: 'worker' | 'direct';
  outcome:
    | { kind: 'pending' }
    | { kind: 'reply'; reply: Reply }
    | { kind: 'lost-request' }
    | { kind: 'lost-reply' };
}

interface Explanation {
  key: string;
  values: Record<string, string>;
}

interface Operation {
  method: PracticeRequest['method'];
  path: RegExp;
  says: (body: Record<string, unknown>) => string;
}
