import type { Library } from '../authoring/library.ts';
import { partById } from '../authoring/parse.ts';
import type { Locale } from '../locales.ts';
import type { Id } from '../surface.ts';

/** Where a step is told. @example placeOfStep(library, 'ja', 'start', 'task') // => 'content/ja/start.mdx:14' */
export function placeOfStep(library: Library, locale: Locale, article: Id, step: Id): string {
  const parsed = library.find(locale, article);
  const tag = partById(parsed, step)?.element.tag;
  const path = parsed?.file.path ?? `content/${locale}/${article}.mdx`;
  return tag ? `${path}:${tag.file.text.slice(0, tag.start).split('\n').length}` : path;
}
