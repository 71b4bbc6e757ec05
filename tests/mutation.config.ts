import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What a mutant is tried against: the tests that are quick. The random sequences would take hours.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    // The modules of the tests are loaded once, not once for each mutant and file.
    isolate: false,
    include: ['tests/rules/**/*.test.ts'],
    exclude: ['tests/rules/sequences.test.ts'],
  },
});
