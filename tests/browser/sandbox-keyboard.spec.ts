import { readArticles } from '../../src/articles.ts';
import type { Article, Flow } from '../../src/flow/types.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { withoutBand } from '../support/band.ts';
import { expect, test } from '../support/browser.ts';
import { Keyboard } from '../support/keyboard.ts';
import { SandboxPage } from '../support/sandbox.ts';

const articles = await readArticles();
const guides = articles.filter(
  ({ flow: { kind, facets } }) => kind === 'guide' && facets.entry !== undefined,
);

/** Those of them that together use every control of every screen; what each does is played on the session (content/). */
const played = covering(guides);

test('together they use every control that a guide uses', () => {
  expect(guides).toHaveLength(8);
  const uses = (some: typeof guides) => new Set(some.flatMap(({ flow }) => usesOf(flow)));
  expect(uses(played)).toEqual(uses(guides));
});

for (const [index, { flow, words }] of played.entries()) {
  const locale = localeCodes[index % localeCodes.length] ?? 'en';

  test(`${flow.id} is finished as it is written with the keyboard alone in ${locale}, and the focus is never lost`, async ({
    page,
  }) => {
    const sandbox = new SandboxPage(page, locale);
    await sandbox.open({ guide: flow.id });
    const keyboard = new Keyboard(sandbox);
    const due = page.locator('.coach-due');
    const finished = page.locator(`[data-finished="${flow.id}"]`);
    for (let turn = 0; turn < 40; turn++) {
      if (await finished.isVisible()) break;
      expect(await page.locator('.sandbox .ph').evaluateAll(withoutBand)).toEqual([]);
      const id = await due.getAttribute('data-due');
      const step = flow.steps.find((candidate) => candidate.id === id);
      if (!step) throw new Error(`${flow.id} has no step ${id}.`);
      await keyboard.perform(flow, step);
      await expect(page.locator(`.coach-due[data-due="${step.id}"]`)).toHaveCount(0);
      await keyboard.expectFocus();
    }
    const { title } = words[locale];
    for (const text of [
      sandbox.text('finishedLearned').replace('{{title}}', title),
      sandbox.text('finishedReal'),
      ...(['differsDrawn', 'differsCode', 'differsPin'] as const).map((key) => sandbox.text(key)),
    ])
      await expect(finished).toContainText(text);
    const address = stepPath(locale, { article: flow.id, step: null });
    await expect(finished.getByRole('link')).toHaveAttribute('href', address);
  });
}

/** Few guides that do everything that all of them do: again and again the one that adds the most. */
function covering(all: typeof guides): typeof guides {
  const chosen: typeof guides = [];
  const missing = new Set(all.flatMap(({ flow }) => usesOf(flow)));
  const added = ({ flow }: Article) => usesOf(flow).filter((use) => missing.has(use)).length;
  while (missing.size > 0) {
    const best = all.reduce((one, other) => (added(other) > added(one) ? other : one));
    chosen.push(best);
    for (const use of usesOf(best.flow)) missing.delete(use);
  }
  return chosen;
}

/** What is done on which screen, and where a way is chosen. */
function usesOf({ steps }: Flow): string[] {
  return steps.flatMap(({ screen, does, way }) => [
    way.kind,
    ...does.map(({ verb, control }) => `${verb} ${control} on ${screen?.surface}/${screen?.screen}`),
  ]);
}

test('stepping back to the beginning keeps the focus on the button', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'app-installed', os: 'android' });
  await sandbox.tap('IBKR Mobile');
  const back = page.getByRole('button', { name: sandbox.text('stepBack') });
  await back.focus();
  await page.keyboard.press('Enter');
  await sandbox.shows('home-screen@with-app');
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await expect(back).toBeFocused();
});

test('while a guide plays on a narrow screen, Pause has the focus and is in view, whatever surface shows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-iphone-qr', step: 'log-in' });
  await page.getByRole('button', { name: sandbox.text('showMe') }).focus();
  await page.keyboard.press('Enter');
  const pause = page.getByRole('button', { name: sandbox.text('showPause') });
  const phone = page.getByRole('tab', { name: sandbox.text('tabPhone') });
  await expect(phone).toHaveAttribute('aria-selected', 'false');
  await expect(pause).toBeFocused();
  await expect(phone).toHaveAttribute('aria-selected', 'true', { timeout: 15_000 });
  await expect(pause).toBeFocused();
  await expect(pause).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(pause).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByText(sandbox.text('showPaused'))).toBeVisible();
});

test('what changes is announced in places that were there before', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-android-manual', step: 'open-store' });
  // Each request brings a region of its own, for its copying; requests come whenever the portal asks.
  const regions = page.locator(':is(.pane-coach, .pane-portal, .pane-phone) [role=status]');
  const before = await regions.count();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const region of document.querySelectorAll('.sandbox [role=status]'))
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await sandbox.tap('Play Store');
  await sandbox.shows('store@plain');
  expect(await regions.count()).toBe(before);
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said); // put there above
  await expect
    .poll(async () => {
      const texts = await said();
      const steps = texts.filter((text) => text.includes('Step done'));
      return [steps.length, texts.filter((text) => text.startsWith('Android')).length];
    })
    .toEqual([1, 1]);
});
