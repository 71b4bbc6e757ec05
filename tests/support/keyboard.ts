import type { Locator } from '@playwright/test';
import type { Flow, Step } from '../../src/flow/types.ts';
import { type Action, formatScreenRef, type ScreenRef } from '../../src/surface.ts';
import { expect } from './browser.ts';
import type { SandboxPage } from './sandbox.ts';

/** Somebody without a mouse. */
export class Keyboard {
  private readonly sandbox: SandboxPage;

  constructor(sandbox: SandboxPage) {
    this.sandbox = sandbox;
  }

  async perform(flow: Flow, step: Step): Promise<void> {
    for (const action of step.does) {
      if (step.screen) await this.use(step.screen, action);
    }
    if (step.does.length > 0) return;
    const coach = this.sandbox.page.locator('.coach-due');
    if (step.way.kind !== 'ask')
      return this.press(coach.getByRole('button', { name: this.sandbox.text('coachDone') }));
    const shown = await this.sandbox.phone.locator('.device').getAttribute('data-screen');
    const choice = step.way.choices.find(({ to }) => {
      const screen = flow.steps.find(({ id }) => id === to.step)?.screen;
      return screen && formatScreenRef(screen).endsWith(`/${shown}`);
    });
    await this.press(coach.locator(`[data-choice="${choice?.id ?? step.way.choices[0]?.id}"]`));
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
    const pane = screen.surface === 'portal' ? this.sandbox.portal : this.sandbox.phone;
    if (action.verb === 'type') {
      const code = await this.sandbox.code();
      await this.goTo(this.sandbox.field);
      await this.sandbox.page.keyboard.type(code.toLowerCase());
      if (screen.surface === 'android') await this.sandbox.page.keyboard.press('Enter');
    } else if (action.verb === 'pick')
      await this.press(pane.getByRole('button', { name: this.sandbox.card(action), exact: true }));
    else await this.press(pane.locator(`[data-control="${action.control}"]`));
    await this.expectFocus();
  }

  /** Goes to a control and presses a key on it. */
  async press(control: Locator, key = 'Enter'): Promise<void> {
    await this.goTo(control);
    await this.sandbox.page.keyboard.press(key);
  }

  /** Goes from control to control, forwards or, where that is nearer, backwards. */
  private async goTo(control: Locator): Promise<void> {
    const { page } = this.sandbox;
    const wanted = control.first();
    await expect(wanted).toBeVisible();
    await expect(page.locator('[data-busy=true]')).toHaveCount(0);
    const key = await wanted.evaluate((element) =>
      document.activeElement &&
      document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
        ? 'Shift+Tab'
        : 'Tab',
    );
    for (let turn = 0; turn < 60; turn++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    await expect(wanted).toBeFocused();
  }
}
