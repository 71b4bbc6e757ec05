import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowFiles } from '../../src/authoring/data-files.ts';
import { localeCodes } from '../../src/locales.ts';
import { fewestQuestions } from '../../src/search/words-file.ts';
import { root } from '../../src/tasks/tool.ts';
import { keepFewQuestions } from '../support/few-questions.ts';

/** A folder with a copy of what authors and translators write. */
const folder = mkdtempSync(join(tmpdir(), 'authors-'));
beforeAll(() => {
  for (const part of ['content', 'src/i18n', ...rowFiles])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  keepFewQuestions(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const questions = Array.from({ length: fewestQuestions }, (_, at) => `my own question ${at}`).join(', ');

// Nine commands and a suite, each in a process of its own.
test('an author writes an article from the first command to a translation that is up to date', {
  timeout: 300_000,
}, () => {
  const made = run('new-article', 'my-article', 'guide');
  expect(made.printed).toMatch(/content\/en\/my-article\.mdx\ncontent\/ja\/my-article\.mdx/);
  expect(run('new-article', 'my-article', 'guide')).toMatchObject({
    code: 1,
    printed: expect.stringContaining('is there already'),
  });

  edit('en/my-article', (text) => fill(text, 'Words of ours. '));
  edit('ja/my-article', (text) => fill(text, '言葉です'));
  const lonely = run('check', 'my-article');
  expect([lonely.code, lonely.printed]).toEqual([1, expect.stringContaining('unreachable-article')]);

  edit('en/start', (text) =>
    text.replace('<Choice id=', '<Choice id="mine" to="my-article">Mine</Choice>\n<Choice id='),
  );
  edit('ja/start', (text) =>
    text.replace('<Choice id=', '<Choice id="mine">自分の記事</Choice>\n<Choice id='),
  );
  expect(run('check').printed).toMatch(/missing-code|no-questions/);
  for (const locale of localeCodes)
    edit(`${locale}/search-words.yaml`, (text) =>
      text.replace('\nasks:\n', `\nasks:\n  my-article: [${questions}]\n`),
    );
  for (const locale of localeCodes) {
    const unasked = new RegExp(`of \`(\\S+)\`, \`${locale}\``, 'g');
    const places = Array.from(run('check').printed.matchAll(unasked), ([, place]) => place);
    expect(places).not.toEqual([]);
    edit(`${locale}/search-words.yaml`, (text) =>
      text.replace(
        '\nfacts:\n',
        `\nfacts:\n${places.map((place) => `  ${place}: [did ${place} work]\n`).join('')}`,
      ),
    );
  }
  expect(run('addresses').printed).toContain('added');
  expect(run('check')).toMatchObject({ code: 0, printed: expect.stringContaining('No problems. ') });
  expect(contentSuite()).toMatchObject({ code: 0, printed: expect.stringMatching(/Tests .*passed/) });

  run('translations', '--mark', 'my-article');
  edit('en/my-article', (text) => text.replace('>\nWords of ours', '>\nOther words of ours'));
  expect(run('translations').printed).toContain('ja  my-article/begin  older');
  run('translations', '--minor', 'my-article/begin');
  expect(run('translations').printed).not.toContain('my-article/');
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, 'content', file.includes('.') ? file : `${file}.mdx`);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, file).not.toBe(before);
  writeFileSync(path, after);
}

/** The tests of content, with the author's folder in the place of ours: an article is sound when the check says nothing. */
function contentSuite(): { code: number | null; printed: string } {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const config = join(root, 'tests/vitest.config.ts');
  const args = [vitest, 'run', '--config', config, '--project', 'content', '--reporter=default'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { code: status, printed: stdout + stderr };
}

/** Runs one of the npm scripts' tasks in the author's folder. */
function run(...args: string[]): { code: number | null; printed: string } {
  const script = join(root, 'src/tasks/run.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, printed: stdout + stderr };
}

/** Writes words where an article still wants them, no two of them the same. */
function fill(text: string, words: string): string {
  let count = 0;
  return text.replaceAll('TODO', () => words.repeat(++count));
}
