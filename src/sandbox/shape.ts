/** Checks plain data that comes from outside: what a browser kept may be old, cut off, or written by someone else. */

/** An object with exactly these members. */
export function object<T>(members: { [Key in keyof T]-?: Shape<T[Key]> }): Shape<T> {
  return (value): value is T =>
    isPlain(value) &&
    Object.keys(value).every((key) => Object.hasOwn(members, key)) &&
    Object.entries<Shape<unknown>>(members).every(
      ([key, fits]) => Object.hasOwn(value, key) && fits(value[key]),
    );
}

/** An object whose members all have one shape. */
export function record<T>(key: RegExp, fits: Shape<T>, most: number): Shape<Record<string, T>> {
  return (value): value is Record<string, T> =>
    isPlain(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([name, member]) => key.test(name) && fits(member));
}

export function list<T>(fits: Shape<T>, most: number): Shape<T[]> {
  return (value): value is T[] =>
    Array.isArray(value) && value.length <= most && value.every((item) => fits(item));
}

export function oneOf<const T extends string | number | boolean | null>(...values: T[]): Shape<T> {
  return (value): value is T => values.includes(value as T); // includes compares, whatever the type
}

export function text(pattern: RegExp): Shape<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value);
}

export function wholeNumber(least: number, most: number): Shape<number> {
  return (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

export function nullable<T>(fits: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || fits(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type Shape<T> = (value: unknown) => value is T;
