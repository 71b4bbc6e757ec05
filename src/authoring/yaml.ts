/** YAML against a schema, with a place for every value: frontmatter, glossaries and site.yaml. */
import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { type Problem, problem } from './problems.ts';
import { type Place, textAt } from './source.ts';

/**
 * Reads the YAML that stands at a place. `expected` says what each field is, as the end of a sentence; fields that it
 * does not name are unknown.
 */
export function readYaml<Schema extends z.ZodType>(
  place: Place,
  text: string,
  schema: Schema,
  expected: Expected,
): YamlRead<z.infer<Schema>> {
  const document = parseDocument(text);
  const wholeOf: PlaceOfField = (...path) => placeInYaml(document, path, place);
  const placeOfField: PlaceOfField = (...path) => firstLineOf(wholeOf(...path));
  const [error] = document.errors;
  if (error) {
    const at = { ...place, start: place.start + error.pos[0], end: place.start + error.pos[1] };
    const [reason = error.message] = error.message.split(/ at line| \(\d/);
    return { value: null, problems: [problem('broken-yaml', at, { reason })] };
  }
  const read = schema.safeParse(document.toJS() ?? {});
  if (read.success) return { value: read.data, placeOf: placeOfField, wholeOf, problems: [] };
  const { issues } = read.error;
  const problems = issues
    .filter((issue) => !isMistyped(issue, issues))
    .flatMap((issue) => wordIssue(issue, document, placeOfField, expected));
  return { value: null, problems: unique(problems) };
}

/** Two issues of one value are one fault of its author. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.line}:${one.column} ${one.message}`, one])).values()];
}

/** True of a missing field that stands there with a typing mistake: it is reported once, as an unknown one. */
function isMistyped({ path }: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  const field = path.at(-1);
  const parent = path.slice(0, -1).join('/');
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      other.path.join('/') === parent &&
      other.keys.some((given) => nearest(given, [String(field)]) !== null),
  );
}

/** One issue of the schema as problems: each unknown field by itself, missing and wrong ones with what is expected. */
function wordIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  at: PlaceOfField,
  expected: Expected,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(expected);
    return issue.keys.map((value) =>
      problem('unknown-field', at(...issue.path, value, key), { value, known }),
    );
  }
  const field = issue.path.findLast((step) => typeof step === 'string' && step in expected);
  const details = { field: String(field), expected: expected[String(field)] ?? '' };
  if (document.hasIn(issue.path)) return [problem('wrong-field', at(...issue.path), details)];
  return [problem('missing-field', at(...issue.path.slice(0, -1)), details)];
}

/** The end of a path that asks for a field's name instead of its value. */
const key = Symbol('key');

function placeInYaml(document: Document, path: readonly PropertyKey[], { file, start }: Place): Place {
  const asksForKey = path.at(-1) === key;
  const field = asksForKey ? path.at(-2) : undefined;
  const parent = asksForKey ? path.slice(0, -2) : path;
  const node = parent.length > 0 ? document.getIn(parent, true) : document.contents;
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && item.key.value === field)
    : undefined;
  const found = asksForKey ? pair?.key : node;
  const range = isNode(found) ? found.range : undefined;
  if (!range) return { file, start, end: start + 1 };
  return { file, start: start + range[0], end: start + range[1] };
}

function firstLineOf(place: Place): Place {
  const [firstLine = ''] = textAt(place).split('\n', 1);
  return { ...place, end: place.start + Math.max(firstLine.length, 1) };
}

export type Expected = Readonly<Record<string, string>>;

/** Where a field or an entry of a list stands; the first line where it does not exist. */
export type PlaceOfField = (...path: PropertyKey[]) => Place;

export type YamlRead<Value> =
  /** `wholeOf` is `placeOf` with all lines of the value. */
  | { value: Value; placeOf: PlaceOfField; wholeOf: PlaceOfField; problems: [] }
  | { value: null; problems: Problem[] };
