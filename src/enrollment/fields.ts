/** Reads request bodies: closed objects whose members are enumerated, bounded, or a practice code. */
import type { BodyError, ProblemCode } from './problems.ts';

export function oneOf<const T extends string | boolean>(...values: T[]): Field<T> {
  const accepts = (value: unknown): value is T => values.includes(value as T); // includes compares, whatever the type
  return { rule: `one of ${values.join(', ')}`, accepts, values };
}

export function wholeNumber(least: number, most: number): Field<number> {
  return {
    rule: `whole number from ${least} to ${most}`,
    accepts: (value): value is number =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
  };
}

export function textLike(pattern: RegExp, rule: string): Field<string> {
  return { rule, accepts: (value): value is string => typeof value === 'string' && pattern.test(value) };
}

/** Reads a body by its fields; `least` says how many members must be there, all of them unless told otherwise. */
export function readBody<S extends Fields>(
  body: unknown,
  fields: S,
  optional: readonly (keyof S)[] = [],
): ReadBody<S> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { problem: 'malformed' };
  const given = Object.entries(body);
  if (given.some(([name]) => !Object.hasOwn(fields, name) && looksLikeCredential(name))) {
    return { problem: 'credential-not-accepted' };
  }
  const errors: BodyError[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined; // an object, as checked above
    if (value === undefined && optional.includes(name)) continue;
    if (field.accepts(value)) values[name] = value;
    else errors.push({ pointer: `#/${name}`, rule: value === undefined ? 'required' : field.rule });
  }
  const unknown = given.filter(([name]) => !Object.hasOwn(fields, name)).length;
  if (unknown > 0) errors.push({ pointer: '#', rule: 'no other members' });
  if (errors.length > 0) return { problem: 'invalid-body', errors };
  return { values: values as Values<S> }; // every field fits
}

/** True for names of members in which people send passwords, account numbers and the like. */
function looksLikeCredential(name: string): boolean {
  return /pass|pwd|secret|token|credential|account|user_?name|e_?mail|otp|^pin$/i.test(name);
}

interface Field<T> {
  /** What a value has to be, for the one who wrote the request. */
  rule: string;
  accepts: (value: unknown) => value is T;
  /** All values, where they can be listed. */
  values?: readonly T[];
}
export type Fields = Record<string, Field<unknown>>;
export type Values<S extends Fields> = { [K in keyof S]: S[K] extends Field<infer T> ? T : never };
type ReadBody<S extends Fields> = { values: Values<S> } | { problem: ProblemCode; errors?: BodyError[] };
