/** content/<locale>/glossary.yaml: the terms that articles explain. */
import { z } from 'zod';
import type { Locale } from '../locales.ts';
import { idPattern } from '../surface.ts';
import { type Problem, problem } from './problems.ts';
import type { Term } from './registries.ts';
import { lineAndColumn, type Place, type SourceFile } from './source.ts';
import { readYaml } from './yaml.ts';

export function glossaryPath(locale: Locale): string {
  return `content/${locale}/glossary.yaml`;
}

/** The terms of a glossary; none where it cannot be read. `texts` is what readers see of it. */
export function readGlossary(file: SourceFile): GlossaryRead {
  const read = readYaml({ file, start: 0, end: 0 }, file.text, GlossarySchema, expected);
  if (read.value === null) return { terms: [], texts: [], problems: read.problems };
  const terms = read.value.map((term, index) => ({ ...term, place: read.placeOf(index, 'id') }));
  const problems = terms.flatMap(({ id, place }, index) => {
    const first = terms.findIndex((term) => term.id === id);
    const line = lineAndColumn(file.text, terms[first]?.place.start ?? 0).line;
    return first < index ? [problem('duplicate-id', place, { value: id, line })] : [];
  });
  const texts = terms.flatMap((_, index) => [read.wholeOf(index, 'term'), read.wholeOf(index, 'definition')]);
  return { terms, texts, problems };
}

const text = z.string().trim().min(1);

const GlossarySchema = z.array(
  z.strictObject({
    id: z.string().regex(idPattern),
    term: text,
    definition: text,
    synonyms: z.array(text).default([]),
  }),
);

const expected = {
  id: 'an id: small letters, digits and hyphens',
  term: 'the word as it is printed',
  definition: 'one or two plain sentences',
  synonyms: 'a list of everyday words for the search',
};

interface GlossaryRead {
  terms: Term[];
  texts: Place[];
  problems: Problem[];
}
