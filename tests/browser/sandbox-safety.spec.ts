import { sandboxPath } from '../../src/fragments.ts';
import { qrPath } from '../../src/qr/path.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

// Leaving the page at once, again and again, calls the browser off while it renews the worker.
test.use({ allowed: [/Failed to update a ServiceWorker/] });

/** What somebody might type who takes the page for the real thing; made up. */
const code = 'QX83ZV19KD42';
const pin = '738216';

/** Links that somebody might make of them; the last ends where the test goes on. */
const links = [
  `#${pin}`,
  `#v1.guide=activate-iphone-qr&step=${code.toLowerCase()}`,
  `#v1.guide=${code.toLowerCase()}`,
  `#v1.trail=${code.toLowerCase()}.${code.toLowerCase()}`,
  `?pin=${pin}#v1.scenario=${code.toLowerCase()}`,
  `#v1.code=${code}&scenario=app-installed&os=android`,
];

for (const locale of ['en', 'ja'] as const) {
  test(`a real-looking code or PIN put in by keyboard, paste or link is kept nowhere (${locale})`, async ({
    page,
    context,
  }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const sent: string[] = [];
    const clipboard: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    const sandbox = new SandboxPage(page, locale);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const link of links) {
      await page.goto('about:blank');
      await sandbox.open(link);
      // A worker that comes may load the page once more; nobody leaves before that.
      await expect(page.locator('[data-transport]')).not.toHaveAttribute('data-transport', 'choosing');
      expect(page.url().toUpperCase()).not.toContain(code);
      expect(page.url()).not.toContain(pin);
    }
    await expect(page.locator('[data-notice=noticeLink]')).toBeVisible();
    await sandbox.logIn();
    await sandbox.portalShows('banner@code');
    for (const label of ['IBKR Mobile', 'REGISTER TWO-FACTOR', 'SESSION ID']) {
      await sandbox.phone
        .locator('button', { hasText: label })
        .or(sandbox.phone.getByRole('button', { name: label }))
        .first()
        .click();
    }
    const { field } = sandbox;
    for (const text of [code, pin]) {
      await field.pressSequentially(text);
      await field.press('Enter');
      await paste(field, text);
      await field.fill(text);
      await dropText(field, text);
      await expect(sandbox.phone.getByRole('alert')).toHaveText(sandbox.text('codeRefused'));
      await compose(field, text);
      for (const key of ['Control+z', 'Control+z', 'Control+y', 'Control+Shift+z']) await field.press(key);
      await page.evaluate(() => navigator.clipboard.writeText('nothing'));
      await field.press('Control+a');
      await field.press('Control+c');
      clipboard.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    // At most the one letter of it that a practice code begins with.
    expect(['', 'D']).toContain(await field.inputValue());
    await field.fill('');
    await field.pressSequentially('demo7');
    await paste(field, pin);
    await expect(field).toHaveValue('DEMO-7');
    await page.getByRole('button', { name: sandbox.text('stepBack') }).click();
    const kept = await page.evaluate(async () => {
      window.dispatchEvent(new Event('pagehide'));
      const values = [...document.querySelectorAll('input, textarea, select')].map(
        (each) => (each as HTMLInputElement).value,
      );
      const names = 'databases' in indexedDB ? await indexedDB.databases() : [];
      const caches = await window.caches.keys();
      return JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        values,
        names,
        caches,
        document.cookie,
        document.documentElement.outerHTML,
        document.getSelection()?.toString(),
        history.state,
        performance.getEntriesByType('resource').map(({ name }) => name),
      ]);
    });
    // What the visitor put into the address bar travels once, before any of the page has run.
    const later = sent.filter(
      (line) => !links.some((link) => line.includes(link.replace(/#.*/, '') || '\n')),
    );
    for (const place of [kept, page.url(), ...clipboard, ...said, ...later]) {
      expect(place.toUpperCase()).not.toContain(code);
      expect(place).not.toContain(pin);
    }
  });
}

test('there is no place for credentials, no form, and the camera is never asked for', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'mediaDevices', {
      get() {
        throw new Error('The camera was asked for.');
      },
    });
  });
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'add-user-iphone-qr', step: 'allow-camera' });
  await sandbox.tap('OK');
  await sandbox.tap('Camera picture: move the phone to the QR code');
  await sandbox.shows('device-unlock@face');
  await expect(
    page.locator('form, input[type=password], input[name], [autocomplete^=current], [autocomplete=username]'),
  ).toHaveCount(0);
  await sandbox.open({ guide: 'activate-iphone-manual', step: 'type-code' });
  await expect(sandbox.field).toHaveAttribute('autocomplete', 'off');
  await expect(sandbox.field).toHaveAttribute('spellcheck', 'false');
  await expect(page.locator('input')).toHaveCount(1);
});

test('phone, portal and page say that this is practice, and search engines are told to leave it out', async ({
  page,
}) => {
  for (const locale of ['en', 'ja'] as const) {
    const sandbox = new SandboxPage(page, locale);
    await sandbox.open();
    await expect(page.getByText(sandbox.text('band'))).toBeInViewport();
    await expect(sandbox.phone.locator('.ph-band')).toBeVisible();
    await expect(sandbox.portal.locator('.ph-band')).toBeVisible();
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    await expect(page).toHaveTitle(new RegExp(`^${sandbox.text('pageTitle')}`));
  }
});

test('the practice QR code carries an address of this site and a practice code', async ({ page }) => {
  const sandbox = new SandboxPage(page);
  await sandbox.open({ scenario: 'app-installed', os: 'iphone' });
  await sandbox.logIn();
  await sandbox.portalShows('banner@code');
  const shown = await sandbox.code();
  expect(shown).toMatch(/^DEMO(-[B-Z2-9]{4}){3}$/);
  const address = new URL(sandboxPath('en', { code: shown }), page.url()).href;
  await expect(sandbox.portal.locator('.ph-code path').last()).toHaveAttribute('d', qrPath(address).path);
});

/** Pastes a text as the keyboard would, without touching the clipboard of the machine. */
async function paste(field: SandboxPage['field'], text: string): Promise<void> {
  await field.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Drops a text into the field, as from another window. */
async function dropText(field: SandboxPage['field'], text: string): Promise<void> {
  await field.evaluate((element, data) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', data);
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
}

/** Enters a text by an input method, as on a Japanese keyboard. */
async function compose(field: SandboxPage['field'], text: string): Promise<void> {
  await field.focus();
  const client = await field.page().context().newCDPSession(field.page());
  await client.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  await client.send('Input.insertText', { text });
  await client.detach();
}
