import { type BrowserContext, test as base, expect, type Response } from '@playwright/test';
import { marker } from '../../src/enrollment/replies.ts';
import type { PracticeRequest } from '../../src/enrollment/world.ts';
import { faultsOf, faultsOfBody } from './api-file.ts';

/**
 * Playwright's `test` for the served site. A test fails when its page logs an error, throws, breaks the content
 * security policy, asks another origin for anything, or when what travels through the practice worker is not as the API
 * file says; `allowed` lists complaints that the test provokes.
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
      const replies = listen(context, baseURL ?? '', complaints);
      await use(complaints);
      complaints.push(...(await Promise.all(replies)).flat());
      expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Notes what the pages of a context complain about; what travels through the practice worker is judged once it is read. */
export function listen(context: BrowserContext, baseURL: string, complaints: string[]): Promise<string[]>[] {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== new URL(baseURL).origin) complaints.push(request.url());
  });
  const replies: Promise<string[]>[] = [];
  context.on('response', (response) => replies.push(faultsOfResponse(response)));
  return replies;
}

/** How a request of the sandbox and its reply differ from the API file; empty for any other response. */
async function faultsOfResponse(response: Response): Promise<string[]> {
  const [, path] = new URL(response.url()).pathname.split('/sandbox/api/v1');
  const headers = response.headers();
  // Without the marker it is not the practice service that answers, and the sandbox refuses the reply.
  if (!path || headers[marker.name] === undefined) return [];
  const text = await response.text().catch(() => null);
  // The page has left before its reply could be read.
  if (text === null) return [];
  const sent = response.request();
  const request: PracticeRequest = {
    method: sent.method() as PracticeRequest['method'], // any other would be an operation that the API file does not know
    path,
    headers: sent.headers(),
    body: sent.postDataJSON(),
  };
  const reply = { status: response.status(), headers, body: text === '' ? null : JSON.parse(text) };
  const faults = [...faultsOf(request, reply), ...faultsOfBody(request)];
  return faults.map((fault) => `${request.method} ${path} ${reply.status}: ${fault}`);
}

export { expect };
