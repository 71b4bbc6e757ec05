import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/tasks/tool.ts';

const pages = ['.', '.github', 'content', 'tests', 'tests/search', ...foldersOf('src')].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);
const read = (page: string) => readFileSync(join(root, page), 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));

test('the version of the package is the newest in the list of changes', () => {
  const [, newest] = /^## (\d+\.\d+\.\d+) · \d{4}-\d\d-\d\d$/m.exec(read('.github/CHANGELOG.md')) ?? [];
  expect(JSON.parse(read('package.json')).version).toBe(newest);
  expect(JSON.parse(read('package-lock.json')).version).toBe(newest);
});

test('every link between our pages leads to a file, and to a heading of it', () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|site:|\/)([^)#\s]*)(?:#([^)\s]*))?\)/g)]
      .filter(([, path = '', heading]) => {
        const target = path === '' ? page : join(dirname(page), path);
        return (
          !existsSync(join(root, target)) || (heading !== undefined && !headingsOf(target).includes(heading))
        );
      })
      .map(([link]) => `${page}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test('every command that our pages name exists', () => {
  const unknown = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run ([a-z0-9:-]+)/g)]
      .filter(([, script = '']) => scripts[script] === undefined)
      .map(([command]) => `${page}: ${command}`),
  );
  expect(unknown).toEqual([]);
});

test('every command is told in the README or in CONTRIBUTING', () => {
  const text = `${read('README.md')}${read('.github/CONTRIBUTING.md')}${read('content/README.md')}${read('tests/README.md')}`;
  expect(Object.keys(scripts).filter((script) => !new RegExp(`[\` ]${script}\\b`).test(text))).toEqual([]);
});

test('every folder of src has its row in the README, and every README of a folder is linked there', () => {
  const text = read('README.md');
  const missing = foldersOf('src').filter((folder) => !text.includes(`\`${folder}\``));
  const unlinked = foldersOf('src')
    .filter((folder) => existsSync(join(root, folder, 'README.md')))
    .filter((folder) => !text.includes(`(${folder}/README.md)`));
  expect([...missing, ...unlinked]).toEqual([]);
});

test('a folder that the README names exists', () => {
  const named = [...read('README.md').matchAll(/`((?:src|tests|content)\/?[a-z]*)\/?`/g)].map(
    ([, folder = '']) => folder,
  );
  expect(named.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});

test('the index of decisions lists every decision, with its day and place', () => {
  const index = read('.github/DECISIONS.md');
  const missing = pages
    .filter((page) => page.endsWith('README.md'))
    .flatMap((page) =>
      [...read(page).matchAll(/^\*\*(\d{4}-\d\d-\d\d) · (.+?)\.\*\*/gm)].map(
        ([, day, title]) => `| ${day} | [${title}](${relative('.github', page)}#decisions) |`,
      ),
    )
    .filter((row) => !index.includes(row));
  expect(missing, 'rows to be put into .github/DECISIONS.md').toEqual([]);
});

test('every suite of `npm test` has its row in tests/README.md', () => {
  const text = read('tests/README.md');
  const suites = readdirSync(join(root, 'tests'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['fixtures', 'support'].includes(entry.name))
    .map(({ name }) => name);
  expect(suites.filter((suite) => !text.includes(`\`${suite}/\``))).toEqual([]);
});

function foldersOf(parent: string): string[] {
  return readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${parent}/${name}`);
}

/** The fragments that GitHub gives to a page's headings. */
function headingsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
}
