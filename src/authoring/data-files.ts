/** The JSON files that authors and translators write: the texts of the interface, and the rows of the screens. */
import { z } from 'zod';
import { localeCodes, sourceLocale } from '../locales.ts';
import { controlKinds, idPattern, parseScreenRef, verbs } from '../surface.ts';
import { checkFailureRows, checkScenarioRows, failureFile, scenarioFile } from './check-rows.ts';
import { onceFor } from './once.ts';
import { type Problem, problem } from './problems.ts';
import { type SourceFile, topOf } from './source.ts';
import { type PlaceOfField, readYaml } from './yaml.ts';

/** The files of src/ that hold rows of screens. */
export const screenFiles = ['src/phone/screens.json', 'src/portal/screens.json'];

/** The files of src/ that hold rows, not texts. */
export const rowFiles = [...screenFiles, failureFile, scenarioFile];

/** True of a fault by which the modules that load a file as data cannot run. */
export function stopsModules({ code, file }: Problem): boolean {
  return code === 'broken-json' || code === 'missing-file' || rowFiles.includes(file);
}

/** What is wrong in each file, and where a language says less, more or something else than the source language. */
export function checkDataFiles(files: readonly SourceFile[]): Problem[] {
  const broken = files.flatMap((file) => brokenOnce(file) ?? []);
  if (broken.length > 0) return broken;
  return [
    ...files.filter(({ path }) => screenFiles.includes(path)).flatMap(checkScreenRows),
    ...files.filter(({ path }) => path === failureFile).flatMap(checkFailureRows),
    ...files.filter(({ path }) => path === scenarioFile).flatMap(checkScenarioRows),
    ...files.flatMap((file) => {
      const [, name] = file.path.match(new RegExp(`^src/i18n/${sourceLocale}/([a-z-]+)\\.json$`)) ?? [];
      return name === undefined ? [] : checkTextsOf(name, file, files);
    }),
  ];
}

/** The one fault that keeps a file from being read. */
function brokenJson(file: SourceFile): Problem | null {
  const read = readYaml(topOf(file), file.text, z.unknown(), {});
  const [fault] = read.problems;
  try {
    JSON.parse(file.text);
    // A name that stands there twice is read by JSON, and one of its values is lost.
    return fault
      ? problem('broken-json', placeOf(fault, file), { reason: 'a name stands here twice' })
      : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const comma = /,\s*[}\]]/.exec(file.text)?.index ?? 0;
    const place = fault ? placeOf(fault, file) : { file, start: comma, end: comma + 1 };
    return problem('broken-json', place, { reason: 'it cannot be read from here on' });
  }
}

const brokenOnce = onceFor(brokenJson);

function checkScreenRows(file: SourceFile): Problem[] {
  const read = readYaml(topOf(file), file.text, RowsSchema, expected);
  if (read.value === null) return read.problems;
  return Object.keys(read.value)
    .filter((name) => parseScreenRef(name) === null)
    .map((value) => problem('malformed-screen', placeOfName(value, file), { value }));
}

/** A namespace of the interface in every language, held against the source language. */
function checkTextsOf(name: string, source: SourceFile, files: readonly SourceFile[]): Problem[] {
  const english = textsOnce(source).texts;
  return localeCodes.flatMap((locale) => {
    const path = `src/i18n/${locale}/${name}.json`;
    const file = files.find((one) => one.path === path);
    if (!file) return [problem('missing-file', topOf({ path, text: '' }), { path })];
    const { texts, placeOfText } = textsOnce(file);
    const keys = baseKeys(texts);
    const known = baseKeys(english);
    return [
      ...[...known]
        .filter((key) => !keys.has(key))
        .map((key) =>
          problem('missing-text', topOf(file), {
            key,
            english: english[key] ?? english[`${key}_other`] ?? '',
          }),
        ),
      ...Object.entries(texts).flatMap(([key, text]) => {
        const place = placeOfText(key);
        if (!known.has(baseOf(key))) return problem('unknown-text', place, { value: key, known: [...known] });
        if (text.trim() === '') return problem('empty-words', place, { what: `The text \`${key}\`` });
        const wanted = placeholdersIn(english[key] ?? english[`${baseOf(key)}_other`] ?? '');
        return placeholdersIn(text) === wanted ? [] : problem('other-placeholders', place, { key, wanted });
      }),
    ];
  });
}

function textsIn(file: SourceFile): { texts: Record<string, string>; placeOfText: PlaceOfField } {
  const read = readYaml(topOf(file), file.text, z.record(z.string(), z.coerce.string()), {});
  return read.value === null
    ? { texts: {}, placeOfText: () => topOf(file) }
    : { texts: read.value, placeOfText: read.placeOf };
}

const textsOnce = onceFor(textsIn);

/** Languages differ in the plural endings of a key. */
function baseKeys(texts: Record<string, string>): Set<string> {
  return new Set(Object.keys(texts).map(baseOf));
}

function baseOf(key: string): string {
  return key.replace(/_(one|other)$/, '');
}

function placeholdersIn(text: string): string {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([whole]) => whole)
    .toSorted()
    .join(' ');
}

function placeOfName(name: string, file: SourceFile) {
  const start = Math.max(file.text.indexOf(`"${name}"`), 0);
  return { file, start, end: start + name.length + 2 };
}

function placeOf({ line, column, length }: Problem, file: SourceFile) {
  const before = file.text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return { file, start, end: start + length };
}

const RowsSchema = z.record(
  z.string(),
  z.strictObject({
    states: z.array(z.string().regex(idPattern)).min(1),
    controls: z.record(
      z.string(),
      z.string().regex(new RegExp(`^(${controlKinds.join('|')})( (${verbs.join('|')}))*$`)),
    ),
  }),
);

const expected = {
  states: 'a list of its states, at least one: ids, the first of which is drawn unless told otherwise',
  controls: `a table from each control to its kind (${controlKinds.join(', ')}) and what it takes (${verbs.join(', ')})`,
};
