/** One copy of MSW's worker script for each locale's sandbox, straight from the locked package. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeCodes } from '../locales.ts';
import { workerPath } from '../routes.ts';

/**
 * Puts the copies into the built site, and answers for them in `npm run dev`. The scope of a worker is its folder: one
 * script for two scopes would reload both pages for ever.
 */
export function workerCopies(): AstroIntegration {
  const script = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));
  const paths = localeCodes.map(workerPath);
  return {
    name: 'worker-copies',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!paths.includes(request.url ?? '')) return next();
          response.setHeader('Content-Type', 'text/javascript');
          response.end(readFileSync(script));
        });
      },
      'astro:build:done': ({ dir }) => {
        for (const copy of paths.map((path) => new URL(`.${path}`, dir))) {
          mkdirSync(new URL('.', copy), { recursive: true });
          copyFileSync(script, copy);
        }
      },
    },
  };
}
