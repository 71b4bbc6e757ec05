/** The description of the practice API, published as the file that the rules are tested against. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { withNames } from '../enrollment/api-names.ts';
import { apiFilePath } from '../routes.ts';

/** The OpenAPI file with all names in it. */
export function readApiFile(): string {
  return withNames(readFileSync(new URL('../enrollment/openapi.yaml', import.meta.url), 'utf8'));
}

/** Puts the OpenAPI file into the built site. */
export function apiFile(): AstroIntegration {
  return {
    name: 'api-file',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL(`.${apiFilePath()}`, dir), readApiFile());
      },
    },
  };
}
