import { chromium, type Page } from '@playwright/test';
import { firstSearch, openScales, total, visit } from '../../../tests/support/weight.ts';
import { browserFlags, ensureBrowser, findBrowser } from '../browser.ts';

/** What a browser with an empty cache transfers of the pages of a built site, compressed, in bytes. */
export async function weighInBrowser(dist: string): Promise<Weights> {
  await ensureBrowser();
  const scales = await openScales(dist);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: browserFlags, ...(executablePath && { executablePath }) });
  const weigh = async (work: (page: Page) => Promise<number>): Promise<number> => {
    const context = await browser.newContext({ baseURL: scales.address });
    // Bytes are weighed, not time: a busy computer may take its own.
    context.setDefaultTimeout(300_000);
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  };
  try {
    const inAll = (path: string) => weigh((page) => visit(scales, page, path).then(total));
    return {
      'home, bytes in all': await inAll('/en/'),
      'guide, bytes in all': await inAll('/en/activate-android-qr/'),
      'step, bytes in all': await inAll('/en/activate-android-qr/create-pin/'),
      'sandbox, bytes in all': await inAll('/en/sandbox/'),
      'first search, bytes': await weigh((page) =>
        firstSearch(scales, page, '/en/', 'code expired').then(total),
      ),
    };
  } finally {
    await browser.close();
    await scales.close();
  }
}

export type Weights = Record<
  | 'home, bytes in all'
  | 'guide, bytes in all'
  | 'step, bytes in all'
  | 'sandbox, bytes in all'
  | 'first search, bytes',
  number
>;
