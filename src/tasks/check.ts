import { parseArgs } from 'node:util';
import { checkDataFiles, stopsModules } from '../authoring/data-files.ts';
import type { Problem } from '../authoring/problems.ts';
import { type ReportFormat, report, reportAs, reportFormats } from '../authoring/report.ts';
import type { SourceFile } from '../authoring/source.ts';
import { dataFiles, readSource } from '../content-files.ts';

// `npm run check` prints everything that authors and translators have to mend; words as arguments show the files whose
// path holds one, `--format github` or `--format json` prints it for other tools, `--prose` adds how easily the articles
// are read.
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string' }, prose: { type: 'boolean' } },
});
const data = dataFiles().map(readSource);
const stopping = checkDataFiles(data).filter(stopsModules);
if (stopping.length > 0) tell(stopping, data, []);
else {
  const { checkContent, notices, proseLines } = await import('./check-content.ts');
  const { problems, files } = checkContent();
  tell(problems, files, problems.length === 0 ? notices() : []);
  if (values.prose) for (const line of proseLines()) console.log(line);
}

function tell(
  problems: readonly Problem[],
  files: readonly SourceFile[],
  otherwise: readonly string[],
): void {
  const shown = problems.filter(
    ({ file }) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
  );
  if (values.format !== undefined) console.log(reportAs(formatNamed(values.format), shown));
  else if (shown.length > 0) console.log(report(shown, files));
  else console.log(otherwise.length > 0 ? otherwise.join('\n') : 'No problems.');
  process.exitCode = shown.length > 0 ? 1 : 0;
}

function formatNamed(name: string): ReportFormat {
  const found = reportFormats.find((format) => format === name);
  if (!found) throw new Error(`There is no format \`${name}\`. Choose from: ${reportFormats.join(', ')}.`);
  return found;
}
