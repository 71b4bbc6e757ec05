import { readArticles } from '../../src/articles.ts';
import type { Flow, Step } from '../../src/flow/types.ts';
import { type Action, formatScreenRef, type ScreenRef } from '../../src/surface.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

const articles = await readArticles();
const guides = articles
  .map(({ flow }) => flow)
  .filter(({ facets }) => facets.task === 'activate' && facets.entry !== undefined);

test('there is a guide to activate for each system and each way of entering the code', () => {
  expect(guides.map(({ facets }) => `${facets.os} ${facets.entry}`).toSorted()).toEqual([
    'android manual',
    'android qr',
    'iphone manual',
    'iphone qr',
  ]);
});

for (const flow of guides) {
  test(`${flow.id} is finished with the keyboard alone, and the focus is never lost`, async ({ page }) => {
    const sandbox = new SandboxPage(page);
    await sandbox.open({ guide: flow.id });
    const keyboard = new Keyboard(sandbox);
    const due = page.locator('.coach-due');
    for (let turn = 0; turn < 40; turn++) {
      if (await page.locator('[data-finished]').isVisible()) break;
      const id = await due.getAttribute('data-due');
      const step = flow.steps.find((candidate) => candidate.id === id);
      if (!step) throw new Error(`${flow.id} has no step ${id}.`);
      await keyboard.perform(flow, step);
      await expect(page.locator(`.coach-due[data-due="${step.id}"]`)).toHaveCount(0);
      await keyboard.expectFocus();
    }
    await expect(page.locator('[data-finished]')).toBeVisible();
  });
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

test('on a narrow screen the focus follows the guide that plays from tab to tab', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  const sandbox = new SandboxPage(page);
  await sandbox.open({ guide: 'activate-iphone-qr', step: 'open-camera' });
  await page.getByRole('button', { name: sandbox.text('showMe') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: sandbox.text('tabPhone') })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.getByRole('tab', { name: sandbox.text('tabPhone') })).toBeFocused();
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

/** Somebody without a mouse. */
class Keyboard {
  private readonly sandbox: SandboxPage;

  constructor(sandbox: SandboxPage) {
    this.sandbox = sandbox;
  }

  async perform(flow: Flow, step: Step): Promise<void> {
    for (const action of step.does) {
      if (step.screen) await this.use(step.screen, action);
    }
    if (step.does.length > 0) return;
    if (step.way.kind !== 'ask')
      return this.press(`.coach-due button:has-text("${this.sandbox.text('coachDone')}")`);
    const shown = await this.sandbox.phone.locator('.device').getAttribute('data-screen');
    const choice = step.way.choices.find(({ to }) => {
      const screen = flow.steps.find(({ id }) => id === to.step)?.screen;
      return screen && formatScreenRef(screen).endsWith(`/${shown}`);
    });
    await this.press(`[data-choice="${choice?.id ?? step.way.choices[0]?.id}"]`);
  }

  /** Something in the page has the focus, and it can be seen. */
  async expectFocus(): Promise<void> {
    await expect
      .poll(() =>
        this.sandbox.page.evaluate(
          () => document.activeElement?.checkVisibility() && document.activeElement !== document.body,
        ),
      )
      .toBe(true);
  }

  private async use(screen: ScreenRef, action: Action): Promise<void> {
    const pane = screen.surface === 'portal' ? '.pane-portal' : '.pane-phone';
    if (action.verb === 'type') {
      const code = await this.sandbox.code();
      await this.goTo(`${pane} input[data-control=code]`);
      await this.sandbox.page.keyboard.type(code.toLowerCase());
      if (screen.surface === 'android') await this.sandbox.page.keyboard.press('Enter');
    } else if (action.verb === 'pick') await this.press(`${pane} button:has-text("${this.cardOf(action)}")`);
    else await this.press(`${pane} [data-control="${action.control}"]`);
    await this.expectFocus();
  }

  private cardOf({ value }: Action): string {
    return value === 'pin-right' ? 'Practice PIN' : (value ?? '');
  }

  private async press(control: string): Promise<void> {
    await this.goTo(control);
    await this.sandbox.page.keyboard.press('Enter');
  }

  /** Goes from control to control, forwards or, where that is nearer, backwards. */
  private async goTo(control: string): Promise<void> {
    const { page } = this.sandbox;
    const wanted = page.locator(control).first();
    await expect(wanted).toBeVisible();
    await expect(page.locator('[data-busy=true]')).toHaveCount(0);
    const key = await wanted.evaluate((element) =>
      document.activeElement &&
      document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
        ? 'Shift+Tab'
        : 'Tab',
    );
    for (let turn = 0; turn < 40; turn++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    await expect(wanted).toBeFocused();
  }
}
