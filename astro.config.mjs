import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { Features } from 'lightningcss';
import { apiFile } from './src/build/api-file.ts';
import { articles } from './src/build/articles.ts';
import { hosting } from './src/build/hosting.ts';
import { iconFiles } from './src/build/icons.ts';
import { keptGuides } from './src/build/kept-guides.ts';
import { moved } from './src/build/moved.ts';
import { searchIndex } from './src/build/search-index.ts';
import { serviceWorker } from './src/build/service-worker.ts';
import { workerCopies } from './src/build/worker-copies.ts';
import { localeCodes, locales, sourceLocale } from './src/locales.ts';
import { readSite } from './src/site.ts';

const source = (path) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

export default defineConfig({
  site: process.env.SITE_ADDRESS ?? readSite().address,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  prefetch: false,
  build: { format: 'directory', inlineStylesheets: 'never' },
  i18n: {
    locales: localeCodes,
    defaultLocale: sourceLocale,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false },
  integrations: [
    articles(),
    moved(),
    mdx(),
    react(),
    sitemap({
      i18n: {
        defaultLocale: sourceLocale,
        locales: Object.fromEntries(localeCodes.map((locale) => [locale, locales[locale].lang])),
      },
      // These pages ask search engines to leave them out.
      filter: (page) =>
        !/\/(sandbox|screens|translations|agents)\/$|\/(map|embed|agents)\/|\/s\/\d+\/$/.test(page),
    }),
    workerCopies(),
    apiFile(),
    iconFiles(),
    hosting(),
    serviceWorker(),
    keptGuides(),
    searchIndex(),
  ],
  vite: {
    // Safari before 16.5 knows neither nesting nor ranges in media queries, and phones that stay at iOS 15 or 16 run it.
    css: { lightningcss: { include: Features.Nesting | Features.MediaRangeSyntax } },
    resolve: {
      // The sandbox needs no list of public suffixes.
      alias: { tldts: source('mocks/no-public-suffixes.ts') },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Every page names its scripts: by the file they come from, without Astro's own suffix.
            output: {
              entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`,
              // What nearly every page needs, in two files: in more they weigh 0.5 kB more before the sandbox can be used.
              codeSplitting: {
                groups: [
                  { name: 'base', test: /src\/wizard\/memory\.ts|preload-helper/ },
                  { name: 'routes', test: /src\/(locales|routes|surface|i18n\/browser)\.ts/ },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      // Scripts in files of their own: kept by the browser from page to page, and no hash for the policy to miss.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, print) {
          // Every compiled MDX file carries a directive that means nothing to the bundler.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') print(level, log);
        },
      },
    },
  },
});
