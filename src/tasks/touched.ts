import { execFileSync } from 'node:child_process';
import { root } from './tool.ts';

/** The files that differ from a commit: committed since, changed or new on disk. Paths below the project's folder. */
export function changedSince(commit: string): string[] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const base = git('merge-base', commit, 'HEAD').trim();
  const lines = git('diff', '--name-only', base) + git('ls-files', '--others', '--exclude-standard');
  return [...new Set(lines.split('\n').filter((line) => line !== ''))];
}

/**
 * The suites that a change concerns, and of the browser suite the specs; an empty list of specs means all of them.
 * @example touchedBy(['src/search/rank.ts']) // => { suites: ['types', 'unit', …], specs: ['pages', 'search'] }
 */
export function touchedBy(files: string[]): Touched {
  const rows = files.map((file) => ({ file, rule: rules.find(({ path }) => path.test(file)) ?? everything }));
  const suites = new Set(rows.flatMap(({ rule }) => rule.suites));
  const specs = rows
    .filter(({ rule }) => rule.suites.includes('browser'))
    .map(({ file, rule }) => (rule.specs === 'itself' ? [file.replace('tests/', '')] : (rule.specs ?? null)));
  const named = specs.filter((some) => some !== null).flat();
  return { suites: [...suites], specs: specs.includes(null) ? [] : [...new Set(named)].toSorted() };
}

const code = ['types', 'lint', 'format', 'unit'];
const built = ['build', 'site', 'search', 'engines', 'browser'];
const practice = ['browser/sandbox', 'browser/screens', 'browser/crop', 'browser/pages', 'browser/budgets'];
const reading = ['pages', 'wizard', 'gateway', 'without-script', 'crop', 'budgets'].map(
  (name) => `browser/${name}`,
);

const everything: Rule = { path: /^/, suites: [...code, 'openapi', 'rules', 'content', ...built] };

/** The first rule whose path fits a file says what to run; a file without a rule concerns everything. */
const rules: Rule[] = [
  { path: /^(README\.md|\.github\/|\.vscode\/|\.ci\/|\.editorconfig|.*\/README\.md$)/, suites: ['format'] },
  { path: /^tests\/browser\//, suites: ['types', 'lint', 'format', 'build', 'browser'], specs: 'itself' },
  { path: /^tests\/engines\//, suites: ['types', 'lint', 'format', 'build', 'engines'] },
  { path: /^tests\/unit\//, suites: code },
  { path: /^tests\/fixtures\//, suites: [...code, 'content'] },
  { path: /^tests\/rules\//, suites: [...code, 'rules'] },
  { path: /^tests\/content\//, suites: [...code, 'content'] },
  { path: /^tests\/(site|search)\//, suites: [...code, 'build', 'site', 'search'] },
  {
    path: /^content\//,
    suites: ['format', 'unit', 'content', ...built],
    specs: [...reading, 'browser/sandbox', 'browser/search'],
  },
  { path: /^src\/tasks\//, suites: [...code, 'build', 'site'] },
  { path: /^src\/authoring\//, suites: [...code, 'content', ...built], specs: reading },
  { path: /^src\/enrollment\//, suites: [...code, 'openapi', 'rules', 'content', ...built], specs: practice },
  { path: /^src\/mocks\//, suites: [...code, 'rules', ...built], specs: practice },
  {
    path: /^src\/(simulator|coach|verification|sandbox|phone|portal)\//,
    suites: [...code, 'content', ...built],
    specs: practice,
  },
  {
    path: /^src\/search\//,
    suites: [...code, ...built],
    specs: ['browser/search', 'browser/pages', 'browser/budgets'],
  },
  {
    path: /^src\/(wizard|flow|components|layouts|pages|styles|qr)\//,
    suites: [...code, 'content', ...built],
    specs: reading,
  },
];

interface Touched {
  suites: string[];
  specs: string[];
}
interface Rule {
  path: RegExp;
  suites: string[];
  /** What Playwright is given to find the specs by; every spec where it is missing. */
  specs?: string[] | 'itself';
}
