import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const suites = ['unit', 'rules', 'content', 'site', 'search'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    pool: 'threads',
    projects: suites.map((name) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        testTimeout: name === 'rules' ? 60_000 : 5_000,
      },
    })),
  },
});
