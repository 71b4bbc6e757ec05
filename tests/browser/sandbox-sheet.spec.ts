import { readArticles } from '../../src/articles.ts';
import { localeCodes } from '../../src/locales.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

test.use({ allowed: [/status of 4\d\d/], viewport: { width: 375, height: 667 } });

const articles = await readArticles();
/** A fix opens where its trouble shows. */
const fixes = articles
  .filter(
    ({ flow }) => flow.kind === 'fix' && flow.practice.some((name) => /^(camera|front|phone)/.test(name)),
  )
  .map(({ flow }) => flow);

for (const locale of localeCodes) {
  test(`the coach never takes more than half of a phone, whatever stands in it (${locale})`, async ({
    page,
  }) => {
    const sandbox = new SandboxPage(page, locale);
    let troubles = 0;
    for (const { id, practice } of fixes.slice(0, 3)) {
      const [scenario = ''] = practice;
      await sandbox.open(`#v1.scenario=${scenario}&guide=${id}`);
      const coach = page.locator('[data-ready] .coach');
      const height = () => coach.evaluate((element) => element.getBoundingClientRect().height);
      troubles += await coach.locator('[data-failure]').count();
      expect(await height()).toBeLessThanOrEqual(667 / 2);
      // What plays the guide is one line, and in view below whatever else there is.
      await expect(coach.locator('.coach-play')).toBeInViewport({ ratio: 1 });
      const tops = await coach
        .locator('.coach-show :is(button, select)')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      expect(new Set(tops).size).toBe(1);
      await page.locator('.coach-toggle').click();
      expect(await height()).toBeLessThanOrEqual(667 / 2);
    }
    expect(troubles).toBeGreaterThan(0);
  });

  test(`the finger moves to the control, presses it, and the change follows (${locale})`, async ({
    page,
  }) => {
    const sandbox = new SandboxPage(page, locale);
    await sandbox.open({ guide: 'activate-iphone-qr', scenario: 'app-installed', step: 'log-in' });
    await expect(page.locator('.finger')).toBeAttached();
    const press = page.evaluate(firstPress);
    await page.getByRole('button', { name: sandbox.text('showMe') }).click();
    expect(await press).toEqual({ isOnMark: true, hasMoved: true, shows: 'login@plain' });
    await sandbox.portalShows('banner@code');
    const pause = page.getByRole('button', { name: sandbox.text('showPause') });
    await expect(pause).toBeInViewport({ ratio: 1 });
    await pause.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-playing=paused]')).toBeVisible();
  });
}

test('every control that the finger presses stands in view above the coach, to the last', async ({
  page,
}) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-android-manual', step: 'create-pin' });
  await expect(page.locator('.finger')).toBeAttached();
  const presses = page.evaluate(pressesToTheEnd);
  await page.getByRole('button', { name: sandbox.text('showMe') }).click();
  const seen = await presses;
  expect(seen.map(({ step }) => step)).toContain('done');
  expect(seen.filter(({ isInView }) => !isInView)).toEqual([]);
});

for (const [preference, expected] of [
  ['no-preference', '0.5s'],
  ['reduce', '0s'],
] as const) {
  test(`with ${preference} of motion the finger takes ${expected} to its control`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: preference });
    const sandbox = new SandboxPage(page);
    await sandbox.open({ guide: 'activate-iphone-qr', step: 'log-in' });
    const finger = page.locator('.finger');
    await expect(finger).toBeAttached();
    const takes = await finger.evaluate((element) => getComputedStyle(element).transitionDuration);
    expect(takes.split(',')[0]).toBe(expected);
  });
}

/** Runs in the page: what can be seen at the snapshot in which the finger presses for the first time. */
function firstPress(): Promise<{ isOnMark: boolean; hasMoved: boolean; shows: string | undefined }> {
  const finger = document.querySelector<HTMLElement>('.finger');
  const before = finger?.style.translate;
  return new Promise((resolve) => {
    new MutationObserver(() => {
      if (finger?.dataset.pressing !== 'true') return;
      // Pressed as far as it goes, it is still on the control.
      for (const motion of finger.getAnimations()) motion.finish();
      const at = finger.getBoundingClientRect();
      const on = document.querySelector('.pane-portal [data-mark]')?.getBoundingClientRect();
      const [x, y] = [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
      resolve({
        isOnMark: on !== undefined && x > on.left && x < on.right && y > on.top && y < on.bottom,
        hasMoved: finger.style.translate !== before,
        shows: document.querySelector<HTMLElement>('.pane-portal .device')?.dataset.screen,
      });
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-pressing'] });
  });
}

/** Runs in the page: whether each press of the finger is seen, until the guide has come to its end. */
function pressesToTheEnd(): Promise<{ step: string | undefined; isInView: boolean }[]> {
  const seen: { step: string | undefined; isInView: boolean }[] = [];
  return new Promise((resolve) => {
    new MutationObserver(() => {
      if (document.querySelector('.coach-finished')) return resolve(seen);
      const finger = document.querySelector('.finger[data-pressing=true]');
      if (!finger) return;
      const { top, bottom } = finger.getBoundingClientRect();
      const coach = document.querySelector('.coach')?.getBoundingClientRect().top ?? 0;
      const step = document.querySelector<HTMLElement>('.coach-due')?.dataset.due;
      seen.push({ step, isInView: top > 0 && bottom < coach });
    }).observe(document, {
      attributes: true,
      subtree: true,
      childList: true,
      attributeFilter: ['data-pressing'],
    });
  });
}
