import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readContent } from '../../src/articles.ts';
import { choicesOf } from '../../src/flow/graph.ts';
import type { Step } from '../../src/flow/types.ts';
import { localeCodes } from '../../src/locales.ts';
import { pagePath, stepPath } from '../../src/routes.ts';
import { formatScreenRef } from '../../src/surface.ts';
import { root } from '../../src/tasks/tool.ts';

const flows = readContent().articles.map(({ flow }) => flow);
const pages = flows.flatMap((flow) =>
  localeCodes.map((locale) => ({ flow, locale, name: `${locale}/${flow.id}` })),
);

test.each(pages)(
  'every step of $name with a screen shows it, with the controls to use marked in order',
  ({ flow, locale }) => {
    for (const step of flow.steps) {
      const path = stepPath(locale, { article: flow.id, step: step.id });
      if (step.screen === null || !existsSync(fileOf(path))) continue;
      const [figure, ...ofAnswers] = figuresOf(read(path));
      const answered = choicesOf(step).flatMap(({ screen }) => (screen ? [formatScreenRef(screen)] : []));
      expect(
        ofAnswers.map((one) => /data-screen="([^"]*)"/.exec(one)?.[1]),
        path,
      ).toEqual(answered);
      expect(figure, path).toContain(`data-screen="${formatScreenRef(step.figure ?? step.screen)}"`);
      expect(marksOf(figure ?? ''), path).toEqual(controlsOf(step));
      expect(figure, path).toMatch(/role="img" aria-label="[^"]{8,}"/);
    }
  },
);

test.each(pages)('the figures of $name add at most 10 kB', ({ flow, locale }) => {
  const html = read(stepPath(locale, { article: flow.id, step: null }));
  const added = weigh(html) - weigh(html.replace(/<figure[\s\S]*?<\/figure>/g, ''));
  expect(added).toBeLessThanOrEqual(10_000);
});

test.each(pages)('the page of $name with everything it loads stays under 30 KiB', ({ flow, locale }) => {
  const html = read(stepPath(locale, { article: flow.id, step: null }));
  const loaded = assetsOf(html).map((path) => weigh(readFileSync(join(root, 'dist', path), 'utf8')));
  const total = loaded.reduce((sum, size) => sum + size, weigh(html));
  expect(total).toBeLessThan(30 * 1024);
});

test.each(localeCodes)(
  'the %s gallery is left out by search engines, and every drawing says that it is practice',
  (locale) => {
    const html = read(pagePath(locale, 'screens'));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(readFileSync(join(root, 'dist/sitemap-0.xml'), 'utf8')).not.toContain(pagePath(locale, 'screens'));
    const figures = figuresOf(html);
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.filter((figure) => !/class="ph-band">(Practice|練習用)/.test(figure))).toEqual([]);
  },
);

function controlsOf({ does, marks = [] }: Step): string[] {
  return [...new Set([...does.map(({ control }) => control), ...marks])];
}

/** The marked controls of a figure by their numbers. */
function marksOf(figure: string): string[] {
  const marks = [...figure.matchAll(/data-control="([^"]*)" data-mark="(\d+)"/g)];
  return marks.sort((one, other) => Number(one[2]) - Number(other[2])).map(([, control = '']) => control);
}

function figuresOf(html: string): string[] {
  return html.match(/<figure[\s\S]*?<\/figure>/g) ?? [];
}

/** Styles and scripts of a page, and what those scripts import at once. */
function assetsOf(html: string): string[] {
  const named = [...html.matchAll(/<(?:link rel="stylesheet" href|script type="module" src)="([^"]+)"/g)];
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    const script = readFileSync(join(root, 'dist', path), 'utf8');
    for (const [, file] of script.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) follow(`/_astro/${file}`);
  };
  for (const [, path = ''] of named) follow(path);
  return [...found];
}

function weigh(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function read(path: string): string {
  return readFileSync(fileOf(path), 'utf8');
}

function fileOf(path: string): string {
  return join(root, 'dist', path, 'index.html');
}
