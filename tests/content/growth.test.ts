import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent, registries } from '../../src/articles.ts';
import { compile } from '../../src/authoring/compile.ts';
import { growContent } from '../../src/tasks/growth/grow-content.ts';

const { files, articles } = readContent();

test('the articles by which growth is measured have no problem but that their pages have no codes yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'growth-test-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    // Every model is copied.
    const added = growContent(folder, 2 * articles.length);
    const grown = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' })
      .map((path) => `content/${path.replaceAll('\\', '/')}`)
      .filter((path) => /^content\/.*\.(mdx|yaml)$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
    const others = files.filter(({ path }) => grown.every((file) => file.path !== path));
    const { problems } = compile([...others, ...grown], registries, { wholeSite: true });
    const codes = problems.map(({ code, message }) =>
      code === 'missing-code' ? code : `${code} ${message}`,
    );
    expect(added).toHaveLength(articles.length);
    expect([...new Set(codes)]).toEqual(['missing-code']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
