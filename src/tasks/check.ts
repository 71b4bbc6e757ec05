import { parseArgs } from 'node:util';
import { readContent, readTranslations } from '../articles.ts';
import { longUnchecked } from '../authoring/long-unchecked.ts';
import { readability } from '../authoring/readability.ts';
import { type ReportFormat, report, reportAs, reportFormats } from '../authoring/report.ts';
import { localeCodes, sourceLocale } from '../locales.ts';
import { placeholderNotice } from '../site.ts';
import { checkPerformances } from '../verification/check-articles.ts';

// `npm run check` prints everything that is wrong in content/; words as arguments show the files whose path holds one,
// `--format github` or `--format json` prints it for other tools, `--prose` adds how easily the articles are read.
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string' }, prose: { type: 'boolean' } },
});
const content = readContent();
const { articles, files, library } = content;
// Performing comes last: of articles with other problems it would say nothing true.
const problems = content.problems.length > 0 ? content.problems : checkPerformances(content);
const shown = problems.filter(
  ({ file }) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);

if (values.format !== undefined) console.log(reportAs(formatNamed(values.format), shown));
else if (shown.length > 0) console.log(report(shown, files));
else {
  console.log(`No problems. ${articles.length} articles in all locales.`);
  for (const notice of notices()) console.log(notice);
}
if (values.prose)
  for (const line of localeCodes.flatMap((locale) => readability(articles, locale))) console.log(line);
process.exit(shown.length > 0 ? 1 : 0);

/** What an author may want to know though nothing is wrong. */
function notices(): string[] {
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
    ...(drafts.length > 0 ? [`Drafts, which the site leaves out: ${drafts.join(', ')}.`] : []),
    ...(names.length > 0
      ? [`Older than their English words (\`npm run translations\`): ${names.join(', ')}.`]
      : []),
    ...longUnchecked(articles, today).map(
      ({ id, checked }) =>
        `\`${id}\` was last compared with its sources on ${checked}, more than a year ago.`,
    ),
    ...[placeholderNotice()].filter((notice) => notice !== null),
  ];
}

function formatNamed(name: string): ReportFormat {
  const found = reportFormats.find((format) => format === name);
  if (!found) throw new Error(`There is no format \`${name}\`. Choose from: ${reportFormats.join(', ')}.`);
  return found;
}
