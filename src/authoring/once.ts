/**
 * A function that computes its result once for each object that it is given. What is made of a file is kept as long as
 * the file: between two edits most files stay as they are.
 * @example const parseOnce = onceFor(parseArticle)
 */
export function onceFor<Given extends object, Result>(
  compute: (given: Given) => Result,
): (given: Given) => Result {
  const results = new WeakMap<Given, { result: Result }>();
  return (given) => {
    const known = results.get(given) ?? { result: compute(given) };
    results.set(given, known);
    return known.result;
  };
}
