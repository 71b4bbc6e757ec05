import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { serveDist } from '../../src/tasks/static-server.ts';
import { root } from '../../src/tasks/tool.ts';

/** Milliseconds without a request after which a browser has fetched what it wanted. */
const QUIET = 1000;

/**
 * Serves a built site and weighs what it sends, compressed, whoever asks for it: a page, what is fetched ahead, or the
 * service worker. One page at a time.
 * @param folder the built site
 */
export async function openScales(folder: string = join(root, 'dist')): Promise<Scales> {
  const { address, close } = await serveDist(0, folder);
  const sent: Fetched[] = [];
  let last = 0;
  const noteRequest = () => {
    last = performance.now();
  };
  const noteAnswer = (message: unknown) => {
    noteRequest();
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }; // as Node documents it
    const [path = '/'] = (request.url ?? '/').split('?');
    if (response.statusCode !== 200 || sent.some((each) => each.path === path)) return;
    const body = readFileSync(join(folder, path, path.endsWith('/') ? 'index.html' : ''));
    const [type = ''] = String(response.getHeader('content-type')).split(';');
    sent.push({
      path,
      type,
      weight: gzipSync(body).length,
      isMsw: body.includes('[MSW]'),
      isEarly: false,
    });
  };
  subscribe('http.server.request.start', noteRequest);
  subscribe('http.server.response.finish', noteAnswer);
  return {
    address,
    async weigh(work) {
      sent.length = 0;
      noteRequest();
      await work();
      for (let left = QUIET; left > 0; left = QUIET - (performance.now() - last)) await pause(left);
      return [...sent];
    },
    async close() {
      unsubscribe('http.server.request.start', noteRequest);
      unsubscribe('http.server.response.finish', noteAnswer);
      await close();
    },
  };
}

/** Opens a page and weighs all that is sent until nothing is fetched any more. */
export async function visit(scales: Scales, page: Page, path: string): Promise<Fetched[]> {
  const sent = await scales.weigh(() => page.goto(path));
  // Whatever a script of the page itself waits for is there: modules run before this event.
  const usable = await page.evaluate(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd, // the entry of that type
  );
  return markEarly(page, sent, usable);
}

/** Tells what a page had asked for before it could be used, at so many milliseconds. */
export async function markEarly(page: Page, sent: readonly Fetched[], usable: number): Promise<Fetched[]> {
  const starts = new Map(
    await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name, startTime }): [string, number] => [new URL(name).pathname, startTime]),
    ),
  );
  return sent.map((each) => ({
    ...each,
    isEarly: (starts.get(each.path) ?? Number.POSITIVE_INFINITY) < usable,
  }));
}

/** Opens the search on a page, asks a question, and tells all that is fetched for it. */
export async function firstSearch(
  scales: Scales,
  page: Page,
  path: string,
  question: string,
): Promise<Fetched[]> {
  await scales.weigh(() => page.goto(path));
  return scales.weigh(async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(question);
    await page.getByRole('option').first().waitFor();
  });
}

/** What an unsure question fetches besides the first search and the full text. */
export function second(fetched: readonly Fetched[]): number {
  return total(fetched.filter(({ path }) => /\/questions\.json$|\/nearest\./.test(path)));
}

export function total(fetched: readonly Fetched[]): number {
  return fetched.reduce((sum, { weight }) => sum + weight, 0);
}

export function scripts(fetched: readonly Fetched[]): number {
  return total(fetched.filter(({ type }) => type.endsWith('javascript')));
}

export function early(fetched: readonly Fetched[]): number {
  return scripts(fetched.filter(({ isEarly }) => isEarly));
}

export function late(fetched: readonly Fetched[]): Fetched[] {
  return fetched.filter(({ isEarly }) => !isEarly);
}

/** MSW, by what it says of itself. */
export function msw(fetched: readonly Fetched[]): number {
  return scripts(fetched.filter(({ isMsw }) => isMsw));
}

export function documents(fetched: readonly Fetched[]): number {
  return total(fetched.filter(({ type }) => type === 'text/html'));
}

/** A host that weighs what it sends. */
export interface Scales {
  address: string;
  /** What was sent since the work began, once nothing is asked for any more: each file once. */
  weigh(work: () => Promise<unknown>): Promise<Fetched[]>;
  close(): Promise<void>;
}

/** A file that was sent, and how much it weighs when it is compressed. */
export interface Fetched {
  path: string;
  /** Its media type. */
  type: string;
  weight: number;
  /** True for what was asked for before the page could be used. */
  isEarly: boolean;
  /** True for the script that brings MSW. */
  isMsw: boolean;
}
