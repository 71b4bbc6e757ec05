import { parse } from 'yaml';
import { readContent } from '../../src/articles.ts';
import { failureOf } from '../../src/enrollment/failures.ts';
import type { Flow, Step } from '../../src/flow/types.ts';
import { localeCodes } from '../../src/locales.ts';
import { figureCode } from '../../src/phone/figures/pen.tsx';
import { type Action, type Os, type ScreenRef, type Surface, showsScreen } from '../../src/surface.ts';
import { expect, test } from '../support/browser.ts';
import { type PlannedCure, plannedCures } from '../support/cures.ts';
import { SandboxPage } from '../support/sandbox.ts';

// A browser reports every refusal of the practice service, and every answer that is lost, as a resource that failed.
test.use({ allowed: [/status of 4\d\d|ERR_FAILED/] });

const { articles, files } = readContent();
const site = parse(files.find(({ path }) => path === 'content/site.yaml')?.text ?? '');
/** A challenge goes stale on the way through a login, not before it: sandbox-log-in.spec.ts meets and cures it. */
const plans = plannedCures(articles, site.links['phone-support'].url).filter(
  ({ failure }) => failure !== 'challenge-stale',
);

/**
 * One failure of each kind that a page treats differently, in the languages by turns: by whom it is told, how its article
 * ends, whether something is done with the settings, and whether a guide or only a login was under way. That every failure is met, leads to the step
 * that cures it and is gone after it, on every phone, is played on the session itself (content/sandbox.test.ts).
 */
const rows = Object.values(Object.groupBy(plans, kindOf)).flatMap((alike, index) => {
  const plan = alike?.[index % alike.length];
  return plan ? [{ plan, locale: localeCodes[index % localeCodes.length] ?? 'en' }] : [];
});

test('every kind of cure is tried', () => {
  expect(rows.length).toBeGreaterThan(6);
});

for (const { plan, locale } of rows) {
  const { failure, os, reproduction, article, step, way } = plan;
  const outcome = way.ending === 'contact' ? 'only IBKR can help' : 'what the article says cures it';

  test(`${failure} on ${os}: ${outcome} (${locale})`, async ({ page }) => {
    const sandbox = new SandboxPage(page, locale);
    await sandbox.open({ scenario: reproduction.scenario, os });
    const visit = new Visit(sandbox, plan);
    await visit.reproduce();
    const note = page.locator(`[data-failure="${failure}"]`);
    await note.locator('[data-cure]').click();
    await expect(
      page.locator(`main[data-article="${article.flow.id}"][data-step="${step.id}"]`),
    ).toBeVisible();
    await expect(page.locator('h1')).toContainText(article.words[locale].steps[step.id]?.title ?? '');
    if (way.ending === 'contact') {
      await expect(page.locator(`main a[href="${site.links['phone-support'].url}"]`).first()).toBeVisible();
      return;
    }
    await sandbox.arrive(() => page.goBack());
    await expect(note).toBeVisible();
    await visit.cure();
    await expect(page.locator('[data-failure]')).toHaveCount(0);
  });
}

function kindOf({ failure, step, way, reproduction }: PlannedCure): string {
  const bySettings = step.does.length === 0;
  return [failureOf(failure).source, way.ending, bySettings, reproduction.guide === null].join(' ');
}

/** Somebody who meets a failure and does what the article says against it. */
class Visit {
  private readonly sandbox: SandboxPage;
  private readonly plan: PlannedCure;
  /** The phone in hand. */
  private os: Os;
  /** True once the visitor has logged in again. */
  private isFresh = false;

  constructor(sandbox: SandboxPage, plan: PlannedCure) {
    this.sandbox = sandbox;
    this.plan = plan;
    this.os = plan.os;
  }

  /** Does what leads to the failure on the rules alone. */
  async reproduce(): Promise<void> {
    const { failure, reproduction } = this.plan;
    for (const { on, action } of reproduction.session.log)
      await this.sandbox.use(on, action, await this.slip(action));
    await expect(this.sandbox.page.locator(`[data-failure="${failure}"]`)).toBeVisible();
  }

  async cure(): Promise<void> {
    const { way, reproduction } = this.plan;
    for (const step of way.steps) {
      if (step.does.length > 0) await this.follow(step);
      else await this.byHand(step);
    }
    if (reproduction.guide === null && failureOf(this.plan.failure).remedy !== 'try-login')
      await this.logInByNotification();
    if (reproduction.guide === null || failureOf(this.plan.failure).remedy === 'try-login') {
      // The portal asks every five seconds whether the phone has approved.
      const done = this.sandbox.portal.locator('[data-screen="done@plain"]');
      return expect(done).toBeVisible({ timeout: 15_000 });
    }
    const { task } = reproduction.guide.facets;
    if (this.os !== this.plan.os) {
      await this.logOut();
      return this.complete(flowOf(({ facets }) => facets.task === task && facets.os === this.os));
    }
    const handedTo = guideAfter(way.steps.at(-1), this.os);
    if (handedTo) {
      await this.logOut();
      await this.complete(handedTo);
      await this.logOut();
      this.isFresh = false;
    }
    await this.finish(reproduction.guide);
  }

  /** Goes on in the guide where it had stopped; from its start where the attempt has cost the code. */
  private async finish(guide: Flow): Promise<void> {
    const { reproduction, os } = this.plan;
    const stopped = guide.steps.findIndex(({ id }) => id === reproduction.stuck?.id);
    const shown = await this.settled(os);
    const here = guide.steps
      .slice(stopped)
      .find(({ screen, does }) => screen && does.length > 0 && showsScreen(shown, screen));
    if (here) return this.complete(guide, here);
    if (!this.isFresh && failureOf(this.plan.failure).source === 'service') await this.logOut();
    await this.complete(guide);
  }

  /** Follows a guide to its end. */
  private async complete(guide: Flow, from = guide.steps[0]): Promise<void> {
    if (from === guide.steps[0]) await this.goHome();
    for (let step = from; step && step.way.kind !== 'end'; step = await this.after(guide, step))
      await this.follow(step, guide);
    await this.settled(this.os);
    await this.sandbox.shows('activated@plain');
  }

  /** Logs in once more and approves on the phone. */
  private async logInByNotification(): Promise<void> {
    const { os } = this.plan;
    await this.logOut();
    await this.sandbox.use('portal', { verb: 'pick', control: 'user', value: 'practice01' });
    await this.sandbox.use(os, { verb: 'tap', control: 'open', value: null });
    // The app of today asks first.
    const device = this.sandbox.page.locator('.pane-phone .device');
    await expect(device).not.toHaveAttribute('data-screen', /^notification@/);
    if ((await device.getAttribute('data-screen'))?.startsWith('authorize@'))
      await this.sandbox.use(os, { verb: 'tap', control: 'authorize', value: null });
    if (os === 'iphone') return this.sandbox.use(os, { verb: 'unlock', control: 'unlock', value: null });
    await this.sandbox.use(os, { verb: 'pick', control: 'pin', value: 'pin-right' });
    await this.sandbox.use(os, { verb: 'tap', control: 'confirm', value: null });
  }

  /** The next step of a guide; at a question the one whose screen shows. */
  private async after(guide: Flow, { way }: Step): Promise<Step | undefined> {
    const targets =
      way.kind === 'ask' ? way.choices.map(({ to }) => to) : way.kind === 'continue' ? [way.to] : [];
    const steps = guide.steps.filter(({ id }) => targets.some(({ step }) => step === id));
    const shown = await this.settled(this.os);
    return steps.find(({ screen }) => screen && showsScreen(shown, screen)) ?? steps[0];
  }

  private async follow(step: Step, guide?: Flow): Promise<void> {
    const { screen, does } = step;
    if (screen === null || does.length === 0) return;
    const shown = await this.settled(screen.surface, guide !== undefined);
    if (screen.surface === 'portal' && screen.screen === 'login') {
      if (shown.screen !== 'login') return;
      this.isFresh = true;
    } else if (screen.screen === 'home-screen') {
      if (shown.screen !== 'home-screen') await this.goHome();
    } else if (step.onlyIfShown && !showsScreen(shown, screen)) return;
    // On a phone that is in use, activating is found in the menu of the app.
    if ((screen.screen === 'welcome' || screen.screen === 'setup') && shown.screen === 'home')
      for (const control of ['more', 'two-factor', 'activate'])
        await this.sandbox.use(screen.surface, { verb: 'tap', control, value: null });
    for (const action of does) await this.sandbox.use(screen.surface, this.asUser(action, guide));
  }

  /** What stands outside the simulated screens is done with the settings of the sandbox. */
  private async byHand(step: Step): Promise<void> {
    const { failure, os } = this.plan;
    if (!step.cures.includes(failure)) return;
    const { remedy } = failureOf(failure);
    const { sandbox } = this;
    if (remedy === 'update-system')
      await sandbox.set(
        'set-version',
        sandbox.text('version-fine').replace('{{version}}', os === 'iphone' ? '17.5' : '14'),
      );
    if (remedy === 'set-screen-lock') await sandbox.set('set-lock', sandbox.text('lock-passcode'));
    if (remedy === 'other-phone') {
      await sandbox.page.locator('[data-other] button').click();
      this.os = os === 'iphone' ? 'android' : 'iphone';
    }
    if (remedy !== 'wait') return;
    await sandbox.openSettings();
    for (let minute = 0; minute < 5; minute++)
      await sandbox.page.getByRole('button', { name: sandbox.text('clockMinute') }).click();
  }

  /** Articles name one practice user; the visitor stays the user for whom the trouble came. */
  private asUser(action: Action, guide?: Flow): Action {
    if (action.control !== 'user' || guide) return action;
    return {
      ...action,
      value: this.plan.reproduction.guide?.facets.task === 'add-user' ? 'practice02' : 'practice01',
    };
  }

  /** What is typed wrongly, in the scenarios that are about that. */
  private async slip({ verb }: Action): Promise<string | undefined> {
    if (verb !== 'type') return undefined;
    if (this.plan.failure === 'code-unknown') return figureCode;
    if (this.plan.failure !== 'code-mistyped') return undefined;
    const shown = await this.sandbox.code();
    return shown.slice(0, -1) + (shown.endsWith('B') ? 'C' : 'B');
  }

  private async goHome(): Promise<void> {
    await this.sandbox.page.getByRole('button', { name: this.sandbox.text('home') }).click();
  }

  private async logOut(): Promise<void> {
    await this.sandbox.use('portal', { verb: 'tap', control: 'log-out', value: null });
  }

  /** What shows once nothing is on its way. In a guide, whoever is told to try again does so as often as it takes. */
  private async settled(on: Surface, isPersistent = true): Promise<ScreenRef> {
    await expect(this.sandbox.page.locator('[data-busy=true]')).toHaveCount(0);
    const shown = await this.sandbox.showing(on);
    const mayRetry = isPersistent && failureOf(this.plan.failure).remedy === 'try-again';
    if (!mayRetry || shown.screen !== 'offline') return shown;
    await this.sandbox.use(on, { verb: 'tap', control: 'retry', value: null });
    return this.settled(on);
  }
}

/** The guide into which a step hands its reader. */
function guideAfter(step: Step | undefined, os: Os): Flow | null {
  // Only a step that ends the way without being an end hands over.
  if (step?.way.kind !== 'ask' || !step.cures.length) return null;
  const targets = step.way.choices.map(({ to }) => to.article);
  return flowOf(({ id, facets }) => targets.includes(id) && facets.os === os);
}

function flowOf(isWanted: (flow: Flow) => boolean): Flow {
  const found = articles.find(({ flow }) => isWanted(flow));
  if (!found) throw new Error('No guide goes on here.');
  return found.flow;
}
