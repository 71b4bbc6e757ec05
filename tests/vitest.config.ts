import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const suites = ['unit', 'rules', 'content', 'site', 'search'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    pool: 'threads',
    // The tests share their modules: what is tested is pure or is made anew by each test, and loading it again for
    // every file took more than half of the time.
    isolate: false,
    unstubGlobals: true,
    // What a failed test found is printed whole, with every name in it.
    chaiConfig: { truncateThreshold: 0 },
    // However a test comes to the rules, their replies are held against the API file.
    setupFiles: ['tests/support/valid-replies.ts'],
    // Measured with `--coverage`, as the rules suite always is: a branch of the rules that no test takes fails it.
    coverage: {
      provider: 'v8',
      include: ['src/enrollment/**/*.ts'],
      reportsDirectory: 'reports/coverage',
      reporter: ['text', 'html'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
    projects: suites.map((name) => ({
      extends: true,
      test: {
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        // A limit for tests that hang; how fast something is, benchmarks say.
        testTimeout: 30_000,
      },
    })),
  },
});
