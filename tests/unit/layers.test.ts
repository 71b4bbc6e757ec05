import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');

const everywhere = ['locales', 'surface'];
const registries = ['enrollment/failures', 'enrollment/scenarios', 'phone/words', 'portal/all-screens'];
const forPages = [
  ...[
    'flow',
    'enrollment',
    'phone',
    'portal',
    'simulator',
    'coach',
    'verification',
    'sandbox',
    'wizard',
    'offline',
    'search',
    'agents',
    'qr',
  ],
  ...[
    'i18n',
    'islands',
    'components',
    'layouts',
    'styles',
    'articles',
    'site',
    'routes',
    'codes',
    'embed',
    'map',
    'page-codes',
    'icons',
  ],
];

/** Who may import whom. A name with a slash is one file; a folder may always import itself. */
const mayImport: Record<string, string[] | 'anything'> = {
  locales: [],
  surface: ['locales'],
  landmarks: ['surface'],
  icons: [],
  routes: ['locales'],
  codes: [...everywhere, 'flow'],
  'published-codes': ['codes'],
  'page-codes': ['articles', 'codes', 'flow'],
  i18n: everywhere,
  flow: everywhere,
  enrollment: everywhere,
  qr: everywhere,
  authoring: [...everywhere, 'codes', 'flow'],
  phone: [...everywhere, 'enrollment', 'i18n', 'qr'],
  portal: [...everywhere, 'enrollment', 'i18n', 'qr', 'phone'],
  simulator: [...everywhere, 'landmarks', 'enrollment', 'phone', 'portal'],
  coach: [...everywhere, 'landmarks', 'flow'],
  verification: [
    ...everywhere,
    'landmarks',
    'authoring',
    'flow',
    'enrollment',
    'phone',
    'portal',
    'simulator',
    'coach',
  ],
  mocks: [...everywhere, 'enrollment'],
  offline: [...everywhere, 'routes', 'i18n'],
  wizard: [...everywhere, 'agents', 'codes', 'flow', 'routes', 'qr'],
  search: [...everywhere, 'codes', 'flow', 'routes', 'i18n', 'styles'],
  embed: [],
  map: [...everywhere, 'codes', 'flow', 'routes'],
  agents: [...everywhere, 'codes', 'map', 'flow', 'routes', 'i18n', 'qr', 'search'],
  sandbox: [
    ...everywhere,
    'landmarks',
    'simulator',
    'coach',
    'verification',
    'phone',
    'portal',
    'enrollment',
    'flow',
    'routes',
    'i18n',
  ],
  articles: [
    ...everywhere,
    ...['authoring', 'codes', 'flow', 'published-codes', 'routes', ...registries, 'search/words-file'],
  ],
  site: [...everywhere, 'authoring', 'flow', 'routes'],
  islands: [
    ...everywhere,
    'sandbox',
    'agents',
    'simulator',
    'coach',
    'search',
    'phone',
    'portal',
    'i18n',
    'routes',
    'flow',
  ],
  components: [
    ...everywhere,
    ...[
      'codes',
      'map',
      'phone',
      'portal',
      'islands',
      'wizard',
      'offline',
      'search',
      'agents',
      'qr',
      'i18n',
      'routes',
    ],
    ...['flow', 'site'],
    ...['styles', 'enrollment'],
  ],
  layouts: [
    ...everywhere,
    ...[
      'phone',
      'portal',
      'islands',
      'wizard',
      'search',
      'agents',
      'qr',
      'i18n',
      'routes',
      'flow',
      'site',
      'components',
    ],
    ...['styles', 'enrollment'],
  ],
  pages: [...everywhere, ...forPages],
  middleware: [],
  build: [
    ...everywhere,
    ...['articles', 'site', 'search', 'routes', 'enrollment', 'authoring', 'flow', 'i18n', 'verification'],
    'icons',
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
