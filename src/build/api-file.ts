/** The description of the practice API, published as the file that the rules are tested against. */
import { copyFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { apiFilePath } from '../routes.ts';

/** Puts the OpenAPI file into the built site. */
export function apiFile(): AstroIntegration {
  return {
    name: 'api-file',
    hooks: {
      'astro:build:done': ({ dir }) => {
        copyFileSync(
          new URL('../enrollment/openapi.yaml', import.meta.url),
          new URL(`.${apiFilePath()}`, dir),
        );
      },
    },
  };
}
