import { localeCodes } from '../../src/locales.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

// A browser reports every refusal of the practice service as a resource that failed.
test.use({ allowed: [/status of 4\d\d/] });

const windows = [
  { width: 375, height: 667 },
  { width: 1280, height: 900 },
];

// Either way in at each size, in the languages by turns.
for (const [at, size] of windows.entries()) {
  const [locale = 'en', other = 'en'] = [0, 1].map((turn) => localeCodes[(at + turn) % localeCodes.length]);

  test(`a stale challenge is refused, and a fresh one answered (${locale}, ${size.width})`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const practice = new LogIn(new SandboxPage(page, locale));
    await practice.sandbox.open({ scenario: 'challenge-stale', os: 'iphone' });
    const stale = await practice.reads('portal', 'challenge');
    expect(stale).toMatch(/^\d{3} \d{3}$/);
    await practice.press('phone', 'app', 'ib-key');
    await practice.answer();
    await practice.shows('portal', 'challenge@not-accepted');
    const cure = page.locator('[data-failure="challenge-stale"] [data-cure]');
    await cure.click();
    await expect(page.locator('main[data-article="use-ib-key"][data-step="begin-again"]')).toBeVisible();
    await practice.sandbox.arrive(() => page.goBack());
    await expect(cure).toBeVisible();
    await practice.press('portal', 'reload');
    await practice.shows('portal', 'challenge@empty');
    expect(await practice.reads('portal', 'challenge')).not.toBe(stale);
    await practice.press('phone', 'home', 'app', 'ib-key');
    await practice.answer();
    await practice.shows('portal', 'done@plain');
  });

  test(`without a notification one logs in with the QR code (${other}, ${size.width})`, async ({ page }) => {
    await page.setViewportSize(size);
    const practice = new LogIn(new SandboxPage(page, other));
    await practice.sandbox.open({ scenario: 'notifications-refused', os: 'android' });
    await practice.at('portal');
    await practice.sandbox.logIn();
    await practice.press('portal', 'resend');
    await practice.shows('portal', 'waiting@again');
    await practice.press('portal', 'log-in-with-qr');
    await practice.press('phone', 'camera', 'viewfinder', 'banner-log-in');
    await practice.shows('phone', 'confirm-pin@empty');
    await practice.sandbox.phone.locator('[data-value=pin-right]').click();
    await practice.press('phone', 'confirm');
    await practice.shows('phone', 'approved@plain');
    await practice.at('portal');
    // The portal asks every five seconds whether the phone has approved.
    await expect(practice.device('portal')).toHaveAttribute('data-screen', 'done@plain', {
      timeout: 15_000,
    });
  });
}

for (const { locale, size } of [
  { locale: 'ja', size: windows[0] },
  { locale: 'en', size: windows[1] },
] as const)
  test(`with a lost phone one logs in by the temporary code and prints a card (${locale})`, async ({
    page,
  }) => {
    if (size) await page.setViewportSize(size);
    const practice = new LogIn(new SandboxPage(page, locale));
    await practice.sandbox.open({ scenario: 'lost-phone' });
    await practice.sandbox.logIn();
    await practice.press('portal', 'temporary-code');
    expect(await practice.reads('portal', 'temporary-code')).toMatch(/^DEMO-[0-9A-Z]{4}$/);
    await practice.press(
      'portal',
      'log-in',
      'user-menu',
      'secure-login-system',
      'enroll',
      'print',
      'continue',
    );
    await practice.press('portal', 'card-values');
    expect(await practice.reads('portal', 'card-values')).toMatch(/^\d{6}$/);
    await practice.press('portal', 'continue');
    await practice.shows('portal', 'card-active@plain');
    await expect(page.locator('[data-other]')).toHaveCount(0);
  });

test('what an older app does not ask is passed over', async ({ page }) => {
  const practice = new LogIn(new SandboxPage(page));
  await practice.sandbox.open({ scenario: 'notification-login', os: 'iphone' });
  await practice.sandbox.set('set-generation', practice.sandbox.text('generation-classic'));
  await practice.sandbox.logIn();
  await practice.press('phone', 'open');
  await practice.shows('phone', 'device-unlock@face');
});

type Side = 'portal' | 'phone';

/** Uses the controls of both surfaces, each of which is under a tab where there is little room. */
class LogIn {
  readonly sandbox: SandboxPage;

  constructor(sandbox: SandboxPage) {
    this.sandbox = sandbox;
  }

  device(side: Side) {
    return this.sandbox[side].locator('.device');
  }

  async at(side: Side): Promise<void> {
    const name = this.sandbox.text(side === 'portal' ? 'tabPortal' : 'tabPhone');
    const tab = this.sandbox.page.getByRole('tab', { name });
    if (await tab.isVisible()) await tab.click();
    await expect(this.sandbox[side]).toBeVisible();
  }

  async press(side: Side, ...controls: string[]): Promise<void> {
    await this.at(side);
    for (const control of controls)
      await this.sandbox[side].locator(`button[data-control="${control}"]`).click();
  }

  async shows(side: Side, screen: string): Promise<void> {
    await expect(this.device(side)).toHaveAttribute('data-screen', screen);
  }

  async reads(side: Side, control: string): Promise<string> {
    await this.at(side);
    return (await this.sandbox[side].locator(`[data-control="${control}"]`).textContent()) ?? '';
  }

  /** Types the challenge into the phone, and what it answers into the portal. */
  async answer(): Promise<void> {
    const challenge = await this.reads('portal', 'challenge');
    await this.press('phone', 'challenge');
    expect(await this.reads('phone', 'challenge')).toBe(challenge);
    await this.press('phone', 'generate', 'unlock');
    const response = await this.reads('phone', 'response');
    expect(response).toMatch(/^\d{4} \d{4}$/);
    await this.press('portal', 'response');
    expect(await this.reads('portal', 'response')).toBe(response);
    await this.press('portal', 'log-in');
  }
}
