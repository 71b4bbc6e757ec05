// Performs every article in its practice worlds and prints what was performed: `npm run articles`.
import { readContent } from '../articles.ts';
import { localeCodes } from '../locales.ts';
import { whyNotPerformed } from '../verification/coverage.ts';
import { performArticle } from '../verification/perform-article.ts';
import { placeOfStep } from './step-lines.ts';

const { articles, library } = readContent();
const flows = articles.map(({ flow }) => flow);
const started = performance.now();
const rows = articles.flatMap((article) =>
  localeCodes.flatMap((locale) => {
    const result = performArticle(article, flows, locale);
    return result ? [{ article: article.flow.id, locale, ...result }] : [];
  }),
);

const table = rows.map(({ article, locale, worlds, branches, steps, faults }) => [
  article,
  locale,
  `${worlds}`,
  `${branches.taken} of ${branches.all}${branches.drawn ? ` (+${branches.drawn})` : ''}`,
  `${steps.all}`,
  `${steps.performed}`,
  faults.length === 0 ? 'yes' : `${faults.length} faults`,
]);
printTable([['article', 'locale', 'worlds', 'branches', 'steps', 'performed', 'as written'], ...table]);
for (const { article, locale, faults } of rows) {
  for (const { step, says } of faults)
    console.error(`${placeOfStep(library, locale, article, step)} step \`${step}\` ${says}`);
}
for (const { flow } of articles.filter(({ flow }) => flow.practice.length === 0))
  console.log(`${flow.id} is not performed: it ${whyNotPerformed(flow) ?? 'names no world'}.`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const faulty = rows.filter(({ faults }) => faults.length > 0).length;
console.log(`\n${rows.length} performed in ${seconds} s, ${faulty} not as written.`);
if (faulty > 0) process.exitCode = 1;

function printTable(lines: string[][]): void {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
