/** What a route is made of: how a request is read before a rule sees it. */
import type { Call } from './call.ts';
import { type Fields, readBody, type Values } from './fields.ts';
import { answerOnce } from './idempotency.ts';
import { type Outcome, refuse } from './replies.ts';
import type { PracticeRequest } from './world.ts';

/** A route whose requests carry no body. */
export function bare(method: Route['method'], path: string, act: (call: Call) => Outcome): Route {
  return { method, path, run: (_request, call) => act(call) };
}

/** A route whose requests carry a body; members in `optional` may be left out. */
export function withBody<S extends Fields>(
  method: Route['method'],
  path: string,
  fields: S,
  act: (call: Call, body: Values<S>) => Outcome,
  optional: readonly (keyof S)[] = [],
): Route {
  return {
    method,
    path,
    run: (request, call) => {
      const read = readBody(request.body, fields, optional);
      if ('values' in read) return act(call, read.values);
      return refuse(call, call.world, read.problem, read.errors && { errors: read.errors });
    },
  };
}

/** A route that answers the same idempotency key once only. */
export function once<S extends Fields>(
  path: string,
  fields: S,
  act: (call: Call, body: Values<S>) => Outcome,
  optional: readonly (keyof S)[] = [],
): Route {
  return withBody(
    'POST',
    path,
    fields,
    (call, body) => answerOnce(call, body, () => act(call, body)),
    optional,
  );
}

export interface Route {
  method: PracticeRequest['method'];
  /** `{id}` stands for an identifier. */
  path: string;
  run: (request: PracticeRequest, call: Call) => Outcome;
}
