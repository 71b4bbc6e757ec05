import { problemPath } from '../../src/routes.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

// A browser reports every refusal of the practice service as a resource that failed.
test.use({ allowed: [/status of 4\d\d/] });

test('the inspector tells what happened, and copies a request as a command', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'app-installed', os: 'iphone' });
  await sandbox.logIn();
  const row = page.locator('[data-request="POST /portal-sessions"]');
  await expect(row).toContainText('practice01 logged in to Client Portal.');
  await expect(row).toContainText('201');
  await row.getByText(sandbox.text('details')).click();
  await row.getByRole('button', { name: sandbox.text('copyCurl') }).click();
  await expect(row.getByText(sandbox.text('copied'))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^curl --include --request POST 'http:\/\/127\.0\.0\.1:\d+\/portal-sessions' /,
  );
});

test('every failure in the list of requests leads to a page of its own', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'code-used', os: 'iphone' });
  await sandbox.tap('Camera');
  await sandbox.tap('Camera picture: move the phone to the QR code');
  await sandbox.tap('Banner: open IBKR Mobile');
  await expect(page.locator('[data-code=code-used]')).toBeVisible();
  await expect(page.locator('[data-code=code-used] a')).toHaveAttribute(
    'href',
    problemPath('en', 'code-used'),
  );
});
