import { test as base, expect } from '@playwright/test';

/**
 * Playwright's `test` for the served site. A test fails when its page logs an error, throws, breaks the content
 * security policy or asks another origin for anything; `allowed` lists complaints that the test provokes.
 */
export const test = base.extend<{ allowed: RegExp[]; complaints: string[] }>({
  allowed: [[], { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  baseURL: async ({}, use) => {
    const { TEST_ADDRESS } = process.env;
    if (!TEST_ADDRESS)
      throw new Error('No server is running. Run the tests with tests/playwright.config.ts.');
    await use(TEST_ADDRESS);
  },

  complaints: [
    async ({ context, baseURL, allowed }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (/^https?:$/.test(protocol) && origin !== new URL(baseURL ?? '').origin)
          complaints.push(request.url());
      });
      await use(complaints);
      expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
