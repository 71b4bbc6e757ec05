/** The controls that the picture of a step marks, in order: what it uses, then what its author marks besides. */
import { readContent } from '../../src/articles.ts';
import { inherited, originsOf } from '../../src/authoring/library.ts';
import { partById } from '../../src/authoring/parse.ts';
import type { Step } from '../../src/flow/types.ts';
import { sourceLocale } from '../../src/locales.ts';
import type { Id } from '../../src/surface.ts';

const { library } = readContent();

export function marksOfStep(article: Id, { id, does }: Step): Id[] {
  const source = library.find(sourceLocale, article);
  const part = partById(source, id);
  const marked = source && part ? inherited(originsOf(library, source, part), 'marks')?.value : undefined;
  return [...new Set([...does.map(({ control }) => control), ...(marked?.split(/\s+/) ?? [])])];
}
