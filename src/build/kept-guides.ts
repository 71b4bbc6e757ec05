/** Writes what a guide is kept by: the pages of its steps in one file, which compress to a fifth of what they weigh apart. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../articles.ts';
import type { Flow } from '../flow/types.ts';
import { type Locale, localeCodes } from '../locales.ts';
import type { KeptGuide } from '../offline/names.ts';
import { keptGuidePath, stepPath } from '../routes.ts';

/** Writes one file for each article and language after the pages. */
export function keptGuides(): AstroIntegration {
  return {
    name: 'kept-guides',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { articles } = readContent();
        for (const locale of localeCodes) {
          const flows = articles.filter(({ locales }) => locales.includes(locale)).map(({ flow }) => flow);
          for (const flow of flows)
            writeGuide(dist, keptGuide(dist, flow, flows, locale), keptGuidePath(locale, flow.id));
        }
      },
    },
  };
}

function keptGuide(dist: string, flow: Flow, flows: readonly Flow[], locale: Locale): KeptGuide {
  const paths = flow.steps.map(({ id }) => stepPath(locale, { article: flow.id, step: id }));
  const page = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
  const ways = flow.steps.flatMap(({ way }) => (way.kind === 'continue' ? [way.to.article] : []));
  const troubles = flow.steps.flatMap((step) => step.troubles.map(({ article }) => article));
  const named = new Set([...ways, ...troubles]);
  const others = flows.map(({ id }) => id).filter((id) => named.has(id) && id !== flow.id);
  const whole = (id: string) => stepPath(locale, { article: id, step: null });
  return {
    pages: Object.fromEntries(paths.map((path) => [path, page(path)])),
    more: [whole(flow.id), ...others.flatMap((id) => [keptGuidePath(locale, id), whole(id)])],
  };
}

function writeGuide(dist: string, guide: KeptGuide, path: string): void {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(guide));
}
