/** The fields at the top of an article. */

import type { MdastNode } from 'satteri';
import { type Document, isNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { placeOf } from './mdx.ts';
import { type Problem, problem } from './problems.ts';
import { type Place, type SourceFile, topOf } from './source.ts';

/** Reads the frontmatter of a file; in a translation only its own words are required. */
export function readFrontmatter(file: SourceFile, root: MdastNode, isSource: boolean): FrontmatterRead {
  const node = 'children' in root ? root.children.find(({ type }) => type === 'yaml') : undefined;
  if (node?.type !== 'yaml') return { front: null, problems: [problem('no-frontmatter', topOf(file))] };
  const start = placeOf(node, file).start + '---\n'.length;
  const document = parseDocument(node.value);
  const [error] = document.errors;
  if (error) {
    const place = { file, start: start + error.pos[0], end: start + error.pos[1] };
    const [reason = error.message] = error.message.split(/ at line| \(\d/);
    return { front: null, problems: [problem('broken-frontmatter', place, { reason })] };
  }
  const placeOfField: Front['placeOf'] = (...path) => placeInYaml(document, path, file, start);
  const read = (isSource ? FrontSchema : TranslationSchema).safeParse(document.toJS() ?? {});
  if (read.success) return { front: { fields: read.data, placeOf: placeOfField }, problems: [] };
  return {
    front: null,
    problems: read.error.issues.flatMap((issue) => wordIssue(issue, document, placeOfField)),
  };
}

const ofText = 'a line of text';
const text = z.string().trim().min(1);
const texts = z.array(text).min(1);
const idList = z.array(z.string());

const FrontSchema = z.strictObject({
  title: text,
  summary: text,
  kind: z.enum(['chooser', 'guide', 'fix', 'reference']),
  facets: z
    .strictObject({
      task: z.enum(['activate', 'add-user']),
      os: z.enum(['iphone', 'android']),
      entry: z.enum(['qr', 'manual']),
    })
    .partial()
    .optional(),
  kb: z.array(z.int().positive()).optional(),
  keywords: texts,
  sources: texts,
  checked: z.iso.date(),
  generation: z.enum(['classic', 'current']),
  related: idList,
  practice: idList.optional(),
});

const TranslationSchema = FrontSchema.partial().required({ title: true, summary: true, keywords: true });

/** What each field is, as the end of a sentence. */
const expected: Record<keyof z.infer<typeof FrontSchema>, string> = {
  title: ofText,
  summary: ofText,
  kind: 'one of `chooser`, `guide`, `fix`, `reference`',
  facets: 'a group of `task` (activate, add-user), `os` (iphone, android) and `entry` (qr, manual)',
  kb: 'a list of Knowledge Base numbers, such as `[3861]`',
  keywords: 'a list of the words readers look for, at least one',
  sources: 'a list of at least one source, such as `KB3861`',
  checked: 'the day of the last check against the sources, such as `2026-11-23`',
  generation: '`classic` or `current`, the look of the app that the article describes',
  related: 'a list of article ids',
  practice: 'a list of scenarios',
};

/** One schema issue as problems: unknown fields each on its own, missing and wrong ones with what is expected. */
function wordIssue(issue: z.core.$ZodIssue, document: Document, at: Front['placeOf']): Problem[] {
  const [field] = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const known = field === 'facets' ? ['task', 'os', 'entry'] : Object.keys(expected);
    return issue.keys.map((value) =>
      problem('unknown-field', at(...issue.path.map(String), value), { value, known }),
    );
  }
  const name = field as keyof typeof expected; // the schema and the table have the same keys
  const details = { field: name, expected: expected[name] };
  return document.hasIn([name])
    ? [problem('wrong-field', at(...issue.path.map(String)), details)]
    : [problem('missing-field', at(), details)];
}

/** The value of a field (its name where it has no value); the first line where the field does not exist. */
function placeInYaml(document: Document, path: string[], file: SourceFile, start: number): Place {
  const node = path.length > 0 ? document.getIn(path, true) : undefined;
  const range = isNode(node) ? node.range : undefined;
  if (!range) return { file, start: 0, end: '---'.length };
  return { file, start: start + range[0], end: start + range[1] };
}

/** The fields of a translation that belong to its own language. */
export const ownFields: readonly string[] = ['title', 'summary', 'keywords'];

export interface Front {
  fields: FrontFields;
  /** Where a field or an entry of a list stands. */
  placeOf: (...path: string[]) => Place;
}

/** All fields in the English article; a translation may leave out all but its own words. */
export type FrontFields = z.infer<typeof TranslationSchema>;

type FrontmatterRead = { front: Front; problems: [] } | { front: null; problems: Problem[] };
