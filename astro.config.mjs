import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { apiFile } from './src/build/api-file.ts';
import { articles } from './src/build/articles.ts';
import { moved } from './src/build/moved.ts';
import { searchIndex } from './src/build/search-index.ts';
import { workerCopies } from './src/build/worker-copies.ts';
import { readSite } from './src/site.ts';

export default defineConfig({
  site: process.env.SITE_ADDRESS ?? readSite().address,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  prefetch: false,
  build: { format: 'directory', inlineStylesheets: 'never' },
  i18n: {
    locales: ['en', 'ja'],
    defaultLocale: 'en',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  markdown: { syntaxHighlight: false },
  integrations: [
    articles(),
    moved(),
    mdx(),
    react(),
    sitemap({ i18n: { defaultLocale: 'en', locales: { en: 'en', ja: 'ja' } } }),
    workerCopies(),
    apiFile(),
    searchIndex(),
  ],
