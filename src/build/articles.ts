/** Brings content/ into Astro: every article's MDX is handed on with all its names resolved. */
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { readContent } from '../articles.ts';
import { expandArticle } from '../authoring/expand.ts';
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
  if (problems.length === 0) return;
  const error = new Error(`\n\n${report(problems, files)}\n`);
  delete error.stack; // leads to this file, which is not where an author looks
  throw error;
}

/** Loads an article's MDX with `same` steps filled in and components resolved, before Astro compiles it. */
function expandArticles(): Plugin {
  const content = resolve('content');
  /** What was handed on, by file: a step may print words, labels and links of any other file. */
  const handedOn = new Map<string, string | null>();
  const expand = (id: string, isFresh = false): string | null => {
    const [locale, name = ''] = relative(content, id).split('/');
    return isLocale(locale)
      ? expandArticle(name.replace(/\.mdx$/, ''), locale, readContent({ isFresh }))
      : null;
  };
  return {
    name: 'expand-articles',
    enforce: 'pre',
    load: {
      filter: { id: /\/content\/[a-z]+\/[a-z0-9-]+\.mdx$/ },
      handler(id) {
        handedOn.set(id, expand(id));
        return handedOn.get(id);
      },
    },
    // Of the articles that were asked for, those count as changed that would be handed on in another form.
    hotUpdate({ file }) {
      if (!file.startsWith(content)) return;
      const { problems, files } = readContent({ isFresh: true });
      if (problems.length > 0) this.environment.logger.error(`\n${report(problems, files)}`);
      const changed = [...handedOn].filter(([id, text]) => expand(id) !== text).map(([id]) => id);
      const modules = changed.flatMap((id) => [...(this.environment.moduleGraph.getModulesByFile(id) ?? [])]);
      for (const module of modules) this.environment.moduleGraph.invalidateModule(module);
      this.environment.hot.send({ type: 'full-reload' });
      return modules;
    },
  };
}
