import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');

/** Who may import whom. A name with a slash is one file; a folder may always import itself. */
const mayImport: Record<string, string[] | 'anything'> = {
  locales: [],
  surface: ['locales'],
  landmarks: ['surface'],
  icons: [],
  'no-break': [],
  phrases: [],
  routes: ['locales'],
  fragments: ['locales', 'routes'],
  codes: ['flow'],
  'published-codes': ['codes'],
  'page-codes': ['codes', 'flow', 'articles'],
  i18n: ['locales'],
  flow: ['locales', 'surface'],
  enrollment: ['surface'],
  qr: [],
  authoring: ['locales', 'no-break', 'surface', 'codes', 'flow'],
  phone: ['locales', 'surface', 'i18n', 'enrollment', 'qr'],
  portal: ['locales', 'surface', 'enrollment', 'phone'],
  simulator: ['surface', 'landmarks', 'enrollment', 'phone', 'portal'],
  coach: ['surface', 'landmarks', 'flow'],
  verification: [
    'locales',
    'surface',
    'landmarks',
    'flow',
    'enrollment',
    'authoring',
    'phone',
    'portal',
    'simulator',
  ],
  mocks: ['enrollment'],
  offline: ['locales', 'routes', 'i18n'],
  flows: ['surface', 'routes', 'flow'],
  wizard: ['locales', 'surface', 'routes', 'i18n', 'flow', 'qr', 'offline', 'flows', 'agents', 'codes'],
  search: ['locales', 'surface', 'routes', 'fragments', 'i18n', 'flow', 'styles', 'codes'],
  embed: [],
  map: ['locales', 'phrases', 'surface', 'routes', 'codes', 'flow'],
  agents: [
    'locales',
    'surface',
    'routes',
    'fragments',
    'codes',
    'i18n',
    'flow',
    'qr',
    'flows',
    'search',
    'map',
  ],
  sandbox: [
    'locales',
    'surface',
    'landmarks',
    'routes',
    'fragments',
    'i18n',
    'flow',
    'enrollment',
    'phone',
    'portal',
    'simulator',
    'coach',
    'verification',
  ],
  'content-files': ['authoring'],
  articles: [
    'content-files',
    'locales',
    'surface',
    'routes',
    'codes',
    'published-codes',
    'flow',
    'enrollment/facts',
    'enrollment/failures',
    'enrollment/scenarios',
    'authoring',
    'phone/words',
    'portal/all-screens',
    'search/words-file',
  ],
  site: ['authoring'],
  components: [
    'phrases',
    'no-break',
    'search/start-path',
    'locales',
    'surface',
    'landmarks',
    'routes',
    'languages',
    'fragments',
    'codes',
    'i18n',
    'flow',
    'phone',
    'portal',
    'wizard',
    'map',
    'search',
    'site',
    'styles',
  ],
  layouts: [
    'phrases',
    'locales',
    'routes',
    'languages',
    'i18n',
    'wizard',
    'search',
    'site',
    'components',
    'styles',
  ],
  languages: ['locales', 'routes', 'articles'],
  pages: [
    'locales',
    'no-break',
    'surface',
    'icons',
    'routes',
    'fragments',
    'codes',
    'page-codes',
    'i18n',
    'flow',
    'enrollment',
    'qr',
    'phone',
    'portal',
    'coach',
    'offline',
    'wizard',
    'search',
    'embed',
    'map',
    'agents',
    'sandbox',
    'articles',
    'site',
    'components',
    'layouts',
    'styles',
  ],
  build: [
    'locales',
    'icons',
    'routes',
    'i18n',
    'flow',
    'enrollment',
    'authoring',
    'verification',
    'search',
    'articles',
    'site',
    'offline',
  ],
  tasks: 'anything',
};

test('every source file imports only what the import table allows', () => {
  const faults = sourceFiles().flatMap((file) => {
    const from = subjectOf(file);
    const allowed = mayImport[from];
    if (allowed === undefined) return [`${file}: the folder ${from} has no row in the import table`];
    if (allowed === 'anything') return [];
    // The mocks are fetched on demand; see below.
    return [...importsOf(file), ...fetchesOf(file).filter((target) => subjectOf(target) !== 'mocks')]
      .filter((target) => subjectOf(target) !== from)
      .filter((target) => !isAllowed(target, allowed))
      .map((target) => `${file} imports ${target}`);
  });
  expect(faults).toEqual([]);
});

test('the import table allows nothing that no file uses', () => {
  const files = sourceFiles();
  const idle = Object.entries(mayImport).flatMap(([from, allowed]) => {
    if (allowed === 'anything') return [];
    const targets = files
      .filter((file) => subjectOf(file) === from)
      .flatMap((file) => [...importsOf(file), ...fetchesOf(file)]);
    return allowed
      .filter((name) => !targets.some((target) => isAllowed(target, [name])))
      .map((name) => `${from}: ${name}`);
  });
  expect(idle).toEqual([]);
});

test('no file imports itself by a detour, types included', () => {
  const imports = new Map(sourceFiles().map((file) => [file, importsOf(file)]));
  const circles = [...imports.keys()].flatMap((file) => circleThrough(file, imports) ?? []);
  expect(circles).toEqual([]);
});

test('the sandbox reaches the mocks by dynamic import only', () => {
  const faults = sourceFiles()
    .filter((file) => subjectOf(file) !== 'mocks' && subjectOf(file) !== 'tasks')
    .filter((file) => importsOf(file).some((target) => subjectOf(target) === 'mocks'));
  expect(faults).toEqual([]);
});

test('flow, authoring and enrollment read no clock, no randomness, no file system and no network', () => {
  const forbidden =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|from 'node:|from 'astro|from 'react|\bfetch\(/;
  const faults = sourceFiles()
    .filter((file) => ['flow', 'authoring', 'enrollment'].includes(subjectOf(file)))
    .filter((file) => forbidden.test(readFileSync(join(source, file), 'utf8')));
  expect(faults).toEqual([]);
});

/** The shortest way from a file back to itself, told at the first of its files by name; null where there is none. */
function circleThrough(file: string, imports: ReadonlyMap<string, string[]>): string | null {
  const ways = [[file]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === file) return way.every((other) => other >= file) ? [...way, file].join(' → ') : null;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.(ts|tsx|astro|mjs)$/.test(file) && !file.endsWith('.d.ts'));
}

function subjectOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.[a-z]+$/, '');
}

function isAllowed(target: string, allowed: string[]): boolean {
  return allowed.some((name) => subjectOf(target) === name || target.replace(/\.[a-z]+$/, '') === name);
}

/** Static imports and re-exports of our own files, relative to src. */
function importsOf(file: string): string[] {
  return filesNamed(
    file,
    /^\s*(?:import|export)\s[^;]*?from\s+['"](\.[^'"]+)['"]|^\s*import\s+['"](\.[^'"]+)['"]/gm,
  );
}

/** What a file fetches on demand, relative to src. */
function fetchesOf(file: string): string[] {
  return filesNamed(file, /\bimport\(\s*['"](\.[^'"]+)['"]/g);
}

function filesNamed(file: string, pattern: RegExp): string[] {
  return [...readFileSync(join(source, file), 'utf8').matchAll(pattern)]
    .map((match) => resolve(dirname(join(source, file)), match[1] ?? match[2] ?? ''))
    .filter((target) => target.startsWith(source))
    .map((target) => relative(source, target).split(sep).join('/'));
}
