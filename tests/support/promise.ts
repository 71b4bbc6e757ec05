import type { Page } from '@playwright/test';
import { tidyCode } from '../../src/enrollment/typed-code.ts';
import type { Locale } from '../../src/locales.ts';
import { test as base, expect } from './browser.ts';
import { SandboxPage } from './sandbox.ts';

/**
 * `test` for whatever can go wrong. Each sandbox that it hands out has to keep the promise: there to be used, or a plain
 * explanation in its place, within three seconds and two loads; and half a code that was typed stands in its field after.
 */
export const test = base.extend<{ promised: (page: Page, locale?: Locale) => PromisedSandbox }>({
  // The browser itself reports what gets lost, and what a worker does not answer any more.
  allowed: [/Failed to load resource/],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  promised: async ({}, use) => {
    const handedOut: PromisedSandbox[] = [];
    await use((page, locale) => {
      const sandbox = new PromisedSandbox(page, locale);
      handedOut.push(sandbox);
      return sandbox;
    });
    expect(handedOut).not.toEqual([]);
    for (const sandbox of handedOut) await sandbox.expectPromise();
  },
});

/** The step of a guide at which the code field stands in view, and a code in the portal. */
export const atField = { guide: 'activate-android-manual', step: 'type-code' } as const;

export class PromisedSandbox extends SandboxPage {
  private half = '';
  private isKept = false;

  /** Half a code is typed, and requests travel through the worker. */
  async openWithWorker(scenario = 'app-installed'): Promise<void> {
    await this.waitForWorker();
    await this.openTyped(scenario);
    await this.expectWorking('worker', 'started');
  }

  /** Half a code is typed in a scenario, the guide's first one where none is named. */
  async openTyped(scenario?: string): Promise<void> {
    await this.open(scenario ? { ...atField, scenario } : atField);
    await this.typeHalf();
  }

  /** Somebody types half a code. */
  async typeHalf(text = 'demo7k'): Promise<void> {
    this.half = tidyCode(text) ?? '';
    this.isKept = false;
    await this.field.pressSequentially(text);
    await expect(this.field).toHaveValue(this.half);
  }

  /** What was typed stands in the field after the fault. */
  async expectKept(): Promise<void> {
    await expect(this.field).toHaveValue(this.half);
    this.isKept = this.half !== '';
  }

  /** Leaves the field for the camera inside the Android app, which finds the code of the portal. */
  async scan(): Promise<void> {
    await this.tap('QR CODE');
    const allow = this.phone.getByRole('button', { name: 'Allow', exact: true });
    const aim = this.phone.getByRole('button', { name: 'Camera picture: move the phone to the QR code' });
    await expect(allow.or(aim)).toBeVisible();
    if (await allow.isVisible()) await allow.click();
    await aim.click();
  }

  /** Steps back as often as it takes to have the code field in view, and finds there what was typed. */
  async backToField(): Promise<void> {
    const back = this.page.getByRole('button', { name: this.text('stepBack') });
    for (let turn = 0; turn < 10 && (await this.field.count()) === 0; turn++) await back.click();
    await this.expectKept();
  }

  /** Requests are answered, on the way and for the reason that are expected. */
  async expectWorking(transport: string | RegExp, reason: string | RegExp): Promise<void> {
    const logOut = this.portal.getByRole('button', { name: 'Log out' });
    if (await logOut.isVisible()) await logOut.click();
    await this.logIn();
    await this.portalShows('banner@code');
    const said = this.page.locator('[data-transport]');
    await expect(said).toHaveAttribute('data-transport', transport);
    await expect(said).toHaveAttribute('data-reason', reason);
  }

  async expectPromise(): Promise<void> {
    expect(this.loads).toBeLessThanOrEqual(2);
    // Where there is no sandbox there is no field.
    if ((await this.page.locator('[data-ready]').count()) === 0) return;
    await this.expectInTime();
    expect(this.isKept, 'the test shows that nothing typed is lost').toBe(true);
  }
}

/** Stops every service worker, as browsers do when they need the memory. */
export async function stopWorkers(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const running = new Map<string, string>();
  const stopped = new Promise<void>((resolve) => {
    client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
      // Until the last of them has stopped: a request that meets one on its way out goes past it.
      if (asked && [...running.values()].every((status) => status === 'stopped')) resolve();
    });
  });
  let asked = false;
  await client.send('ServiceWorker.enable');
  asked = true;
  await client.send('ServiceWorker.stopAllWorkers');
  // A worker that is needed at once may be running again before anybody hears that it had stopped.
  await Promise.race([stopped, page.waitForTimeout(3000)]);
  await client.detach();
}
