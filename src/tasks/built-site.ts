import { type Browser, chromium } from '@playwright/test';
import { browserFlags, ensureBrowser, findBrowser } from './browser.ts';
import { serveDist } from './static-server.ts';
import { runTool } from './tool.ts';

/** Builds the site, unless `dist/` is to be taken as it stands, serves it, and opens a browser. Ends the task where it does not build. */
export async function openBuiltSite({ isBuilt }: { isBuilt: boolean }): Promise<BuiltSite> {
  const built = isBuilt ? null : await runTool('astro', ['build'], { quiet: true });
  if (built && built.code !== 0) {
    console.error(built.printed);
    process.exit(1);
  }
  await ensureBrowser();
  const { address, close } = await serveDist(0);
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserFlags });
  return {
    ...{ address, browser },
    async close() {
      await browser.close();
      await close();
    },
  };
}

interface BuiltSite {
  address: string;
  browser: Browser;
  close: () => Promise<void>;
}
