/** What an author sees of problems. */
import type { Problem } from './problems.ts';
import type { SourceFile } from './source.ts';

/** Longer lines are cut, so that a frame fits a terminal. */
const widestLine = 100;
/** How much of a cut line is shown before the words that are meant. */
const leadIn = 40;

/** All problems with code frames, in the order of files and lines, closed by their count. Empty when there are none. */
export function report(problems: readonly Problem[], files: readonly SourceFile[]): string {
  if (problems.length === 0) return '';
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const entries = inReadingOrder(problems).map((problem) =>
    reportOne(problem, texts.get(problem.file) ?? ''),
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${entries.join('\n\n')}\n\n${count} in content. Every code is explained in content/README.md.`;
}

/**
 * All problems in a form that other tools read: annotations of a GitHub workflow, or JSON.
 * @example reportAs('github', problems) // => '::error file=content/en/start.mdx,line=3,col=1,title=unwritten::...'
 */
export function reportAs(format: ReportFormat, problems: readonly Problem[]): string {
  const ordered = inReadingOrder(problems);
  return format === 'json' ? JSON.stringify(ordered, null, 2) : ordered.map(annotation).join('\n');
}

/** Other forms than the one for a terminal. */
export const reportFormats = ['github', 'json'] as const;

/** Escaped as `@actions/core` does it. */
function annotation({ file, line, column, length, code, message, hint }: Problem): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + length}`;
  return `::error ${place},title=${property(code)}::${data(`${message} ${hint}`)}`;
}

/** One problem: place and code, message, code frame, hint. */
function reportOne(problem: Problem, text: string): string {
  const { file, line, column, code, message, hint } = problem;
  const frame = codeFrame(problem, text);
  return [`${file}:${line}:${column} ${code}`, `  ${message}`, ...frame, `  ${hint}`].join('\n');
}

/** The line that is meant and its neighbours, with a mark below the words that are meant. */
function codeFrame({ line, column, length }: Problem, text: string): string[] {
  const lines = text.split('\n');
  const meant = lines[line - 1];
  if (meant === undefined || meant === '') return [];
  const from = Math.max(line - 1, 1);
  const width = String(line + 1).length;
  const cut = Math.max(0, Math.min(column - 1 - leadIn, meant.length - widestLine));
  const frame = lines.slice(from - 1, line + 1).map((content, index) => {
    const number = from + index;
    const window = clip(content, number === line ? cut : 0);
    return `  ${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${window}`.trimEnd();
  });
  const shown = clip(meant, cut);
  const start = column - 1 - cut;
  const before = ' '.repeat(displayWidth(shown.slice(0, start)));
  const mark = '^'.repeat(Math.max(displayWidth(shown.slice(start, start + length)), 1));
  return frame.toSpliced(line - from + 1, 0, `    ${' '.repeat(width)} | ${before}${mark}`);
}

/** A line from the given column on, as much of it as fits. */
function clip(line: string, cut: number): string {
  const end = line.length - cut > widestLine ? '…' : '';
  return (cut > 0 ? '…' : '') + line.slice(cut > 0 ? cut + 1 : 0, cut + widestLine) + end;
}

/** Columns of a terminal: Japanese characters take two, half-width katakana one. */
function displayWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + (/[\u1100-\u115f\u2e80-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1),
    0,
  );
}

function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

export type ReportFormat = (typeof reportFormats)[number];
