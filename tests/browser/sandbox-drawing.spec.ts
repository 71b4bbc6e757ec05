import { expect, test } from '../support/browser.ts';
import { drawnBy, noteDrawing } from '../support/drawn-parts.ts';
import { SandboxPage } from '../support/sandbox.ts';

test.use({ viewport: { width: 1280, height: 900 } });

test('a tap draws the pane in which it is and the coach, and the requests where it sends one', async ({
  page,
}) => {
  await noteDrawing(page);
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-iphone-qr', scenario: 'app-installed' });
  await page.locator('.inspector').waitFor();
  const onPhone = (control: string) => () => sandbox.phone.locator(`[data-control=${control}]`).click();
  expect(await drawnBy(page, onPhone('app'))).toContain('pane-phone');
  expect(await drawnBy(page, onPhone('home'))).toEqual(['pane-coach', 'pane-phone']);
  expect(await drawnBy(page, onPhone('camera'))).toEqual(['pane-coach', 'pane-phone']);
  expect(await drawnBy(page, onPhone('home'))).toEqual(['pane-coach', 'pane-phone']);
  expect(await drawnBy(page, () => sandbox.logIn())).toEqual(['pane-coach', 'pane-portal', 'pane-requests']);
});
