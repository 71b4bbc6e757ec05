import type { Page } from '@playwright/test';
import { type Fragment, sandboxPath } from '../../src/fragments.ts';
import texts from '../../src/i18n/en/sandbox.json' with { type: 'json' };
import { messagesOf } from '../../src/i18n/translate.ts';
import type { Locale } from '../../src/locales.ts';
import { androidScreens, iphoneScreens } from '../../src/phone/screens.ts';
import { labelKey } from '../../src/phone/words.ts';
import { wordsOfAllScreens } from '../../src/portal/all-screens.ts';
import { portalScreens } from '../../src/portal/screens.ts';
import { answerTimeout, startTimeout } from '../../src/sandbox/choose-channel.ts';
import type { Action, ScreenData, ScreenRef, Surface } from '../../src/surface.ts';
import { expect } from './browser.ts';

/** The sandbox as a visitor has it before them. */
export class SandboxPage {
  readonly page: Page;
  readonly locale: Locale;
  /** How often the page was loaded since the visitor set out for it. */
  loads = 0;
  /** When that was. */
  private out = 0;
  private watch: Promise<unknown> | null = null;

  constructor(page: Page, locale: Locale = 'en') {
    this.page = page;
    this.locale = locale;
    page.on('domcontentloaded', () => {
      this.loads += 1;
    });
  }

  /** Gives the worker all the time it needs, for tests that are about the worker and not about a busy machine. */
  async waitForWorker(...waits: number[]): Promise<void> {
    await this.page.addInitScript(
      (long) => {
        const { setTimeout } = window;
        Object.assign(window, {
          setTimeout: (run: () => void, milliseconds: number) =>
            setTimeout(run, long.includes(milliseconds) ? 15_000 : milliseconds),
        });
      },
      waits.length > 0 ? waits : [startTimeout, answerTimeout],
    );
  }

  /** Opens the sandbox and waits until it can be used. */
  async open(fragment: Fragment | string = {}): Promise<void> {
    const path =
      typeof fragment === 'string' ? sandboxPath(this.locale) + fragment : sandboxPath(this.locale, fragment);
    await this.arrive(() => this.page.goto(path));
  }

  async reload(place?: string): Promise<void> {
    await this.arrive(() => this.page.reload(), place);
  }

  /**
   * Comes to the sandbox in some way and waits until it can be used, or until what stands in its place can be read: three
   * seconds after setting out at most. The page takes the time; a busy machine may be late to look.
   */
  async arrive(go: () => Promise<unknown>, place = '[data-ready]'): Promise<void> {
    this.watch ??= this.page.addInitScript(noteSights, sights);
    await this.watch;
    this.loads = 0;
    this.out = Date.now();
    await go();
    await expect(this.page.locator(place)).toBeVisible({ timeout: patience });
    await this.expectInTime(place);
  }

  async expectInTime(place = '[data-ready]'): Promise<void> {
    const seen = await this.page
      .locator(place)
      .evaluate((_, name) => (window as Window & { seen?: Seen }).seen?.[name] ?? Date.now(), place); // noteSights puts it there
    expect(seen - this.out, 'milliseconds until there was something to use or to read').toBeLessThan(
      patience,
    );
  }

  text(key: keyof typeof texts): string {
    return messagesOf('sandbox', this.locale)[key] ?? '';
  }

  get phone() {
    return this.page.locator('.pane-phone');
  }

  get portal() {
    return this.page.locator('.pane-portal');
  }

  get field() {
    return this.phone.getByRole('textbox');
  }

  /** The code that the simulated portal shows. */
  async code(): Promise<string> {
    return (await this.portal.locator('[data-control=code]').textContent()) ?? '';
  }

  async shows(screen: string): Promise<void> {
    await expect(this.phone.locator('.device')).toHaveAttribute('data-screen', screen);
  }

  /** Lets time pass on a clock that the test has installed, until the phone shows a screen. */
  async passTimeUntil(screen: string): Promise<void> {
    const device = this.phone.locator(`.device[data-screen="${screen}"]`);
    for (let turn = 0; turn < 60 && !(await device.isVisible()); turn++) await this.page.clock.runFor(500);
    await this.shows(screen);
  }

  async portalShows(screen: string): Promise<void> {
    await expect(this.portal.locator('.device')).toHaveAttribute('data-screen', screen);
  }

  /** Logs in to the simulated portal. */
  async logIn(user = 'practice01'): Promise<void> {
    await this.portal.getByRole('button', { name: user }).click();
  }

  async tap(name: string): Promise<void> {
    await this.phone.getByRole('button', { name, exact: true }).click();
  }

  /** Does what a step says, with the control that bears its label on the screen. */
  async perform(screen: ScreenRef, action: Action, typed?: string): Promise<void> {
    const pane = screen.surface === 'portal' ? this.portal : this.phone;
    if (action.verb === 'type') {
      await this.field.fill('');
      await this.field.pressSequentially(typed ?? (await this.code()).toLowerCase());
      if (screen.surface === 'android') await this.field.press('Enter');
      return;
    }
    const name = action.verb === 'pick' ? this.card(action) : labelOf(screen, action.control, this.locale);
    const role = action.verb === 'switch' ? 'switch' : 'button';
    await pane.getByRole(role, { name, exact: true }).click();
  }

  /** Does something on whichever screen offers it, as soon as one does. */
  async use(on: Surface, action: Action, typed?: string): Promise<void> {
    const device = (on === 'portal' ? this.portal : this.phone).locator('.device');
    const offering = screensOf(on).filter(({ controls }) =>
      controls.some(({ id, takes }) => id === action.control && takes.includes(action.verb)),
    );
    const names = offering.map(({ screen }) => screen).join('|');
    await expect(device).toHaveAttribute('data-screen', new RegExp(`^(${names})@`));
    await expect(this.page.locator('[data-busy=true]')).toHaveCount(0);
    await this.perform(await this.showing(on), action, typed);
    if (on !== 'portal') return;
    // The portal answers before anything else is done.
    await expect(device).not.toHaveAttribute('data-screen', new RegExp(`^(${names})@`));
  }

  /** The screen that a surface shows at this moment. */
  async showing(on: Surface): Promise<ScreenRef> {
    const device = (on === 'portal' ? this.portal : this.phone).locator('.device');
    const [screen = '', state = null] = ((await device.getAttribute('data-screen')) ?? '').split('@');
    return { surface: on, screen, state };
  }

  /** Changes something about the phone, by the label of the setting and the label of what it shall be. */
  async set(setting: keyof typeof texts, value: string): Promise<void> {
    await this.openSettings();
    await this.page.getByLabel(this.text(setting), { exact: true }).selectOption({ label: value });
  }

  /** Opens the line that says what is practised, where it is one. */
  async openSetup(): Promise<void> {
    const line = this.page.locator('[data-ready] .setup > details');
    if ((await line.count()) === 0) return;
    if (!(await line.evaluate((element: HTMLDetailsElement) => element.open)))
      await line.locator('summary').first().click();
  }

  async openSettings(): Promise<void> {
    await this.openSetup();
    const drawer = this.page.locator('details.drawer');
    if (!(await drawer.evaluate((element: HTMLDetailsElement) => element.open)))
      await drawer.locator('summary').click();
  }

  /** What stands on a card of the phone that is picked. */
  card({ value }: Action): string {
    return messagesOf('phone', this.locale)[`card.${value}`] ?? value ?? '';
  }
}

/** Longest time that anybody waits, in milliseconds. */
const patience = 3000;

/** The sandbox, and the explanations that can stand in its place. */
const sights = ['[data-ready]', '.sandbox-failed', '#sandbox [role=alert]'];

/** Runs in the page: keeps the snapshots in which something first shows. */
function noteSights(places: string[]): void {
  const seen: Seen = {};
  Object.assign(window, { seen });
  new MutationObserver(() => {
    for (const place of places)
      if (document.querySelector(place)?.checkVisibility()) seen[place] ??= Date.now();
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/** Milliseconds since 1970 by place. */
type Seen = Record<string, number>;

/** What stands on a control, or the name it has for a screen reader. */
export function labelOf(screen: ScreenRef, control: string, locale: Locale): string {
  const data = screensOf(screen.surface).find((candidate) => candidate.screen === screen.screen);
  const found = data?.controls.find(({ id }) => id === control);
  if (!found) throw new Error(`${screen.surface}/${screen.screen} has no control ${control}.`);
  return wordsOfAllScreens(locale).labels[labelKey(screen, control)]?.shown ?? '';
}

function screensOf(surface: Surface): ScreenData[] {
  return { iphone: iphoneScreens, android: androidScreens, portal: portalScreens }[surface];
}
