import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** Opens a page and waits until nothing is fetched any more. */
export async function visit(page: Page, path: string): Promise<Fetched[]> {
  const noted = noteFetches(page);
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  // Whatever a script of the page itself waits for is there: modules run before this event.
  const usable = await page.evaluate(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd, // the entry of that type
  );
  return noted(usable);
}

/** Opens the search on a page, asks a question, and weighs all that is fetched for it. */
export async function firstSearch(page: Page, path: string, question: string): Promise<number> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const noted = noteFetches(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(question);
  await page.getByRole('option').first().waitFor();
  await page.waitForLoadState('networkidle');
  return total(await noted(0));
}

/** Notes from now on what a page fetches; the function that it returns weighs that, by the moment of being usable. */
export function noteFetches(page: Page): (usable: number) => Promise<Fetched[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return async (usable) => {
    const starts = new Map(
      await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name, startTime }): [string, number] => [name, startTime]),
      ),
    );
    const all = await Promise.all(
      responses
        .filter((response) => response.ok() && !response.fromServiceWorker())
        .map(async (response): Promise<Fetched> => {
          const body = await response.body().catch(() => Buffer.alloc(0)); // of a page that was left
          const url = response.url();
          const isEarly = (starts.get(url) ?? Number.POSITIVE_INFINITY) < usable;
          const kind = response.request().resourceType();
          const isMsw = body.includes('[MSW]');
          return { url, kind, weight: gzipSync(body).length, isEarly, isMsw };
        }),
    );
    return all.filter(({ url }, index) => all.findIndex((each) => each.url === url) === index);
  };
}

export function total(fetched: Fetched[]): number {
  return fetched.reduce((sum, { weight }) => sum + weight, 0);
}

export function scripts(fetched: Fetched[]): number {
  return total(fetched.filter(({ kind }) => kind === 'script'));
}

export function early(fetched: Fetched[]): number {
  return scripts(fetched.filter(({ isEarly }) => isEarly));
}

export function late(fetched: Fetched[]): Fetched[] {
  return fetched.filter(({ isEarly }) => !isEarly);
}

/** MSW, by what it says of itself. */
export function msw(fetched: Fetched[]): number {
  return scripts(fetched.filter(({ isMsw }) => isMsw));
}

export function documents(fetched: Fetched[]): number {
  return total(fetched.filter(({ kind }) => kind === 'document'));
}

/** A file that a browser fetched, and how much it weighs when it is compressed. */
export interface Fetched {
  url: string;
  kind: string;
  weight: number;
  /** True for what was asked for before the page could be used. */
  isEarly: boolean;
  /** True for the script that brings MSW. */
  isMsw: boolean;
}
