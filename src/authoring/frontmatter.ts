/** The fields at the top of an article. */
import type { MdastNode } from 'satteri';
import { z } from 'zod';
import { idPattern } from '../surface.ts';
import { type ProseField, proseNames, readProse } from './front-prose.ts';
import { placeOf } from './mdx.ts';
import { type Problem, problem } from './problems.ts';
import { type Place, type SourceFile, topOf } from './source.ts';
import { type PlaceOfField, readYaml } from './yaml.ts';

/** Reads the frontmatter of a file; in a translation only its own words are required. */
export function readFrontmatter(file: SourceFile, root: MdastNode, isSource: boolean): FrontmatterRead {
  const node = 'children' in root ? root.children.find(({ type }) => type === 'yaml') : undefined;
  if (node?.type !== 'yaml') return { front: null, problems: [problem('no-frontmatter', topOf(file))] };
  const { start, end } = placeOf(node, file);
  const place = { file, start: start + '---\n'.length, end };
  const read = readYaml(place, node.value, isSource ? FrontSchema : TranslationSchema, expected);
  if (read.value === null) return { front: null, problems: read.problems };
  const fields: FrontFields = read.value;
  const proses = proseNames
    .filter((field) => fields[field])
    .map((field) => ({ field, ...readProse(field, read.wholeOf(field), expected[field]) }));
  const wrong = proses.flatMap(({ problems }) => problems);
  if (wrong.length > 0) return { front: null, problems: wrong };
  const prose = Object.fromEntries(proses.map(({ field, nodes }) => [field, nodes]));
  const front = { fields, placeOf: read.placeOf, wholeOf: read.wholeOf, end: endOf(file, end), prose };
  return { front, problems: [] };
}

/** Before the line that closes the frontmatter. */
function endOf(file: SourceFile, end: number): Place {
  const at = file.text.lastIndexOf('---', end);
  return { file, start: at, end: at };
}

const ofText = 'a line of text';
const ofProse = 'two or three sentences after `>`, each on lines of their own, without quotes around them';
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
  variant: z.string().regex(idPattern).optional(),
  kb: z.array(z.int().positive()).optional(),
  keywords: texts,
  sources: texts,
  checked: z.iso.date(),
  generation: z.enum(['classic', 'current']),
  related: idList,
  troubles: idList.optional(),
  practice: idList.optional(),
  answer: text.optional(),
  otherLook: text.optional(),
  sourceNote: text.optional(),
  draft: z.literal(true).optional(),
});

const hash = z.string().regex(/^[0-9a-f]{8}$/);

const TranslationSchema = FrontSchema.partial()
  .required({ title: true, summary: true, keywords: true })
  .extend({ source: hash.optional() });

/** What each field is, as the end of a sentence. */
const expected = {
  title: ofText,
  summary: ofText,
  kind: 'one of `chooser`, `guide`, `fix`, `reference`',
  facets: 'a group of `task` (activate, add-user), `os` (iphone, android) and `entry` (qr, manual)',
  task: '`activate` or `add-user`',
  os: '`iphone` or `android`',
  entry: '`qr` or `manual`',
  variant: 'an id that says what makes a second guide with the same facets different, such as `text-message`',
  kb: 'a list of Knowledge Base numbers, such as `[3861]`',
  keywords: 'a list of the words readers look for, at least one',
  sources: 'a list of at least one source, such as `KB3861`',
  checked: 'the day of the last check against the sources, such as `2026-11-23`',
  generation: '`classic` or `current`, the look of the app that the article describes',
  related: 'a list of article ids',
  troubles: 'a list of ids of articles about what can go wrong, the likeliest first',
  practice: 'a list of scenarios',
  answer: ofProse,
  otherLook: ofProse,
  sourceNote: ofProse,
  draft: '`true`, or left out',
  source: 'written by `npm run translations -- --mark`',
};

/** The fields of a translation that belong to its own language. */
export const ownFields: readonly string[] = [
  'title',
  'summary',
  'keywords',
  'draft',
  'source',
  ...proseNames,
];

export interface Front {
  fields: FrontFields;
  placeOf: PlaceOfField;
  /** The same with all lines of a value. */
  wholeOf: PlaceOfField;
  /** Where another field may be put. */
  end: Place;
  /** The blocks of each field that holds prose. */
  prose: Partial<Record<ProseField, MdastNode[]>>;
}

/** All fields in the English article; a translation may leave out all but its own words. */
type FrontFields = z.infer<typeof TranslationSchema>;

type FrontmatterRead = { front: Front; problems: [] } | { front: null; problems: Problem[] };
