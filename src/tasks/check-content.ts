/** What `npm run check` asks of the articles, once the data that its modules load can be read. */
import { readContent, readTranslations } from '../articles.ts';
import { longUnchecked } from '../authoring/long-unchecked.ts';
import { list } from '../authoring/problem-form.ts';
import type { Problem } from '../authoring/problems.ts';
import { readability } from '../authoring/readability.ts';
import type { SourceFile } from '../authoring/source.ts';
import { localeCodes, sourceLocale } from '../locales.ts';
import { placeholderNotice } from '../site.ts';
import { checkPerformances } from '../verification/check-articles.ts';

/** Performing comes last: of articles with other problems it would say nothing true. */
export function checkContent(): { problems: readonly Problem[]; files: readonly SourceFile[] } {
  const content = readContent();
  const { files, problems } = content;
  return { files, problems: problems.length > 0 ? problems : checkPerformances(content) };
}

/** How many articles there are, and what an author may want to know though nothing is wrong. */
export function notices(): string[] {
  const { articles, library } = readContent();
  const older = readTranslations().filter(({ state }) => state === 'older');
  const names = older.map(({ locale, article, step }) =>
    step === null ? `${locale} ${article}` : `${locale} ${article}/${step}`,
  );
  const drafts = localeCodes.flatMap((locale) =>
    [...library.drafts[locale]]
      .filter((id) => locale === sourceLocale || !library.drafts[sourceLocale].has(id))
      .map((id) => (locale === sourceLocale ? `\`${id}\`` : `\`${id}\` in ${locale}`)),
  );
  const today = new Date().toISOString().slice(0, 10);
  return [
    `No problems. ${articles.length} articles in all locales.`,
    ...(drafts.length > 0 ? [`Drafts, which the site leaves out: ${drafts.join(', ')}.`] : []),
    ...(names.length > 0
      ? [`Older than their English words (\`npm run translations\`): ${list(names)}.`]
      : []),
    ...longUnchecked(articles, today).map(
      ({ id, checked }) =>
        `\`${id}\` was last compared with its sources on ${checked}, more than a year ago.`,
    ),
    ...[placeholderNotice()].filter((notice) => notice !== null),
  ];
}

/** How easily the articles are read, in every language. */
export function proseLines(): string[] {
  return localeCodes.flatMap((locale) => readability(readContent().articles, locale));
}
