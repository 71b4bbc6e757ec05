import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from '../src/tasks/browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'browser',
  outputDir: '../reports/browser',
  globalSetup: './support/serve-dist.ts',
  reporter: [['dot'], ['json', { outputFile: '../reports/browser.json' }]],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Four times the slowest test on an idle machine: what hangs is told soon.
  timeout: 40_000,
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { args: browserFlags, ...(executablePath && { executablePath }) },
  },
});
