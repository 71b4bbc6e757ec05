import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../src/tasks/tool.ts';

/** A folder with a copy of what authors and translators write. */
const folder = mkdtempSync(join(tmpdir(), 'authors-'));
beforeAll(() => {
  for (const part of ['content', 'src/i18n'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

// Eight commands, each in a process of its own.
test('an author writes an article from the first command to a translation that is up to date', {
  timeout: 120_000,
}, () => {
  const made = run('new-article', 'my-article', 'guide');
  expect(made.printed).toMatch(/content\/en\/my-article\.mdx\ncontent\/ja\/my-article\.mdx/);
  expect(run('new-article', 'my-article', 'guide')).toMatchObject({
    code: 1,
    printed: expect.stringContaining('is there already'),
  });

  edit('en/my-article', (text) => text.replaceAll('TODO', 'Words of ours'));
  edit('ja/my-article', (text) => text.replaceAll('TODO', '言葉です。'));
  const lonely = run('check', 'my-article');
  expect([lonely.code, lonely.printed]).toEqual([1, expect.stringContaining('unreachable-article')]);

  edit('en/start', (text) =>
    text.replace('<Choice id=', '<Choice id="mine" to="my-article">Mine</Choice>\n<Choice id='),
  );
  edit('ja/start', (text) =>
    text.replace('<Choice id=', '<Choice id="mine">自分の記事</Choice>\n<Choice id='),
  );
  const uncoded = run('check');
  expect([uncoded.code, uncoded.printed]).toEqual([1, expect.stringContaining('missing-code')]);
  expect(run('addresses').printed).toContain('added');
  expect(run('check')).toMatchObject({ code: 0, printed: expect.stringContaining('No problems. ') });

  run('translations', '--mark', 'my-article');
  edit('en/my-article', (text) => text.replace('>\nWords of ours', '>\nOther words of ours'));
  expect(run('translations').printed).toContain('ja  my-article/begin  older');
  run('translations', '--minor', 'my-article/begin');
  expect(run('translations').printed).not.toContain('my-article/');
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, 'content', `${file}.mdx`);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, file).not.toBe(before);
  writeFileSync(path, after);
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
