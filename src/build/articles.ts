/** Brings content/ into Astro: every article's MDX is handed on with all its names resolved. */
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { type Environment, isRunnableDevEnvironment, type Plugin } from 'vite';
import { readContent, shareWithPages } from '../articles.ts';
import { report } from '../authoring/report.ts';
import { isLocale } from '../locales.ts';
import { checkPerformances } from '../verification/check-articles.ts';

/** The integration: a build stops once, with every problem of every article; `astro dev` shows them as they come. */
export function articles(): AstroIntegration {
  return {
    name: 'articles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [expandArticles()] } });
      },
      'astro:build:start': stopAtProblems,
    },
  };
}

function stopAtProblems(): void {
  const content = readContent();
  const { files } = content;
  const problems = content.problems.length > 0 ? content.problems : checkPerformances(content);
  if (problems.length === 0) {
    shareWithPages();
    return;
  }
  const error = new Error(`\n\n${report(problems, files)}\n`);
  delete error.stack; // leads to this file, which is not where an author looks
  throw error;
}

/** Loads an article's MDX with `same` steps filled in and components resolved, before Astro compiles it. */
function expandArticles(): Plugin {
  const content = resolve('content');
  const edge = resolve('src/articles.ts');
  /** What was handed on, by file: a step may print words, labels and links of any other file. */
  const handedOn = new Map<string, string | null>();
  const expand = (id: string, site: ReturnType<typeof readContent>): string | null => {
    const [locale, name = ''] = relative(content, id).split('/');
    return isLocale(locale) ? site.expand(name.replace(/\.mdx$/, ''), locale) : null;
  };
  /** Pages that `astro dev` runs have a module of their own that reads content/: one reading serves both. */
  const readFor = async (environment: Environment, isFresh = false) => {
    if (environment.mode !== 'dev' || !isRunnableDevEnvironment(environment)) return readContent({ isFresh });
    const { runner } = environment;
    return (await runner.import<typeof import('../articles.ts')>(edge)).readContent({ isFresh });
  };
  return {
    name: 'expand-articles',
    enforce: 'pre',
    load: {
      filter: { id: /\/content\/[a-z]+\/[a-z0-9-]+\.mdx$/ },
      async handler(id) {
        const text = expand(id, await readFor(this.environment));
        handedOn.set(id, text);
        return text;
      },
    },
    // Of the articles that were asked for, those count as changed that would be handed on in another form. So do the
    // modules that ask for articles; the one that reads them stays, with what it has compiled.
    async hotUpdate({ file }) {
      const modulesOf = (id: string) => [...(this.environment.moduleGraph.getModulesByFile(id) ?? [])];
      const readers = modulesOf(edge).flatMap(({ importers }) => [...importers]);
      if (!file.startsWith(content) || readers.length === 0) return;
      const site = await readFor(this.environment, true);
      if (site.problems.length > 0) this.environment.logger.error(`\n${report(site.problems, site.files)}`);
      const changed = [...handedOn].filter(([id, text]) => expand(id, site) !== text).map(([id]) => id);
      return [...changed.flatMap(modulesOf), ...readers, ...modulesOf(resolve('src/site.ts'))];
    },
  };
}
