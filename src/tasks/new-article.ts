import { existsSync, writeFileSync } from 'node:fs';
import { newArticle } from '../authoring/new-article.ts';
import type { ArticleKind } from '../flow/types.ts';
import { reservedIds } from '../routes.ts';
import { idPattern } from '../surface.ts';

// `npm run new:article -- my-article guide` writes the files of an article in every language.
const kinds: readonly string[] = ['guide', 'fix', 'reference', 'chooser'];
const [id = '', kind = ''] = process.argv.slice(2);
const refusal = refuse();

if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const today = new Date().toISOString().slice(0, 10);
  for (const { path, text } of newArticle(id, kind as ArticleKind, today)) {
    writeFileSync(path, text);
    console.log(path);
  }
  console.log(
    'Fill in the words, lead to the article from another one, say under `asks` and `facts` of every search-words.yaml ' +
      'what readers ask, and run `npm run check`, which names what is missing.',
  );
}

function refuse(): string | null {
  if (!kinds.includes(kind))
    return `Name an id and a kind (${kinds.join(', ')}): \`npm run new:article -- my-article guide\`.`;
  if (!idPattern.test(id))
    return `\`${id}\` is not an id: 2 to 40 small letters, digits and hyphens, the first a letter.`;
  if ((reservedIds as readonly string[]).includes(id))
    return `\`${id}\` is a page of the site. Choose another id.`;
  return existsSync(`content/en/${id}.mdx`) ? `content/en/${id}.mdx is there already.` : null;
}
