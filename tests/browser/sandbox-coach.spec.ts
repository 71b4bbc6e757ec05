import { readArticles } from '../../src/articles.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

// A browser reports every refusal of the practice service as a resource that failed.
test.use({ allowed: [/status of 4\d\d/] });

const articles = await readArticles();
const titles = Object.fromEntries(articles.map(({ flow, words }) => [flow.id, words.ja.title]));
const english = Object.fromEntries(articles.map(({ flow, words }) => [flow.id, words.en.title]));

test('a failure is cured on the spot, step by step, and the guide that it stopped goes on', async ({
  page,
}) => {
  const sandbox = new SandboxPage(page, 'ja');
  await sandbox.open({
    guide: 'activate-android-manual',
    scenario: 'code-used',
    os: 'android',
    step: 'type-code',
  });
  await sandbox.field.fill(await sandbox.code());
  await sandbox.field.press('Enter');
  const failure = page.locator('[data-failure=code-used]');
  await failure.getByRole('button', { name: sandbox.text('cureHere') }).click();
  const due = page.locator('.coach-due');
  await expect(due).toHaveAttribute('data-due', 'log-out');
  await expect(due).toBeFocused();
  await expect(failure.getByRole('button')).toHaveCount(0);
  await sandbox.use('portal', { verb: 'tap', control: 'log-out', value: null });
  await expect(due).toHaveAttribute('data-due', 'log-in');
  await sandbox.logIn();
  await expect(due).toHaveAttribute('data-due', 'fresh');
  await sandbox.reload();
  await due.getByRole('button', { name: sandbox.text('coachDone') }).click();
  await expect(page.locator('[data-finished=qr-expired][data-ending=solved]')).toBeFocused();
  await page
    .getByRole('button', {
      name: sandbox.text('finishedBack').replace('{{title}}', titles['activate-android-manual'] ?? ''),
    })
    .click();
  await expect(due).toHaveAttribute('data-due', 'open-installed');
  await expect(failure).toBeVisible();
  await expect(page.getByLabel(sandbox.text('scenario'))).toHaveValue('code-used');
});

test('an article about a trouble opens where that trouble shows, and plays to its end', async ({ page }) => {
  test.slow();
  await page.clock.install();
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'qr-not-read', scenario: 'scanning-off', os: 'iphone' });
  await expect(page.locator('[data-failure=scanning-off]')).toBeVisible();
  await page.getByRole('button', { name: sandbox.text('showMe') }).click();
  const finished = page.locator('[data-finished=qr-not-read]');
  for (let second = 0; second < 90 && !(await finished.isVisible()); second++) await page.clock.runFor(1000);
  await expect(finished).toHaveAttribute('data-ending', 'solved');
  await expect(page.locator('[data-failure]')).toHaveCount(0);
});

test('what goes on in another article is followed there, in the same practice', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'qr-not-read', scenario: 'front-camera', os: 'iphone' });
  const coach = page.locator('.coach');
  await coach.locator('[data-choice=iphone]').click();
  await coach.locator('[data-choice=my-face]').click();
  await expect(page.locator('[data-ending=left]')).toBeVisible();
  await coach.getByRole('button', { name: sandbox.text('finishedGoOn') }).click();
  await expect(page.locator('#coach-title')).toHaveText(english['front-camera'] ?? '');
  await expect(page.locator('[data-failure=front-camera]')).toBeVisible();
  await coach.locator('[data-choice=iphone]').click();
  await expect(sandbox.phone.locator('[data-mark]')).toHaveAttribute('data-control', 'switch-lens');
  await sandbox.use('iphone', { verb: 'tap', control: 'switch-lens', value: null });
  await expect(page.locator('[data-failure]')).toHaveCount(0);
});

test('a step that is done already is not asked for again', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  // Client Portal was opened before, in this scenario.
  await sandbox.open({ guide: 'activate-iphone-manual', scenario: 'code-used', os: 'iphone' });
  await page
    .locator('.coach-due')
    .getByRole('button', { name: sandbox.text('coachDone') })
    .click();
  await expect(page.locator('.coach-due')).not.toHaveAttribute('data-due', 'log-in');
});
