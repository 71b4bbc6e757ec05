import { readArticles } from '../../src/articles.ts';
import type { Flow, Step } from '../../src/flow/types.ts';
import { localeCodes } from '../../src/locales.ts';
import { stepPath } from '../../src/routes.ts';
import { formatScreenRef } from '../../src/surface.ts';
import { withoutBand } from '../support/band.ts';
import { expect, test } from '../support/browser.ts';
import { SandboxPage } from '../support/sandbox.ts';

const articles = await readArticles();
const guides = articles.filter(
  ({ flow: { kind, facets } }) => kind === 'guide' && facets.entry !== undefined,
);

test('there are eight guides to perform', () => {
  expect(guides).toHaveLength(8);
});

for (const { flow, words } of guides) {
  for (const locale of localeCodes) {
    test(`${flow.id} can be performed in the sandbox as it is written in ${locale}`, async ({ page }) => {
      const sandbox = new SandboxPage(page, locale);
      await sandbox.open({ guide: flow.id });
      const due = page.locator('[data-due].coach-due');
      const finished = page.locator(`[data-finished="${flow.id}"]`);
      for (let turn = 0; turn < 40; turn++) {
        if (await finished.isVisible()) break;
        expect(await page.locator('.sandbox .ph').evaluateAll(withoutBand)).toEqual([]);
        const step = stepOf(flow, await due.getAttribute('data-due'));
        await performStep(sandbox, flow, step);
        await expect(due.and(page.locator(`[data-due="${step.id}"]`))).toHaveCount(0);
      }
      const { title } = words[locale];
      for (const text of [
        sandbox.text('finishedLearned').replace('{{title}}', title),
        sandbox.text('finishedReal'),
      ])
        await expect(finished).toContainText(text);
      for (const differs of ['differsDrawn', 'differsCode', 'differsPin'] as const)
        await expect(finished).toContainText(sandbox.text(differs));
      await expect(finished.getByRole('link')).toHaveAttribute(
        'href',
        stepPath(locale, { article: flow.id, step: null }),
      );
    });
  }
}

/** Does everything that a step says; one that is only read is ticked, and a question answered by what the phone shows. */
async function performStep(sandbox: SandboxPage, flow: Flow, step: Step): Promise<void> {
  for (const action of step.does) {
    if (step.screen) await sandbox.perform(step.screen, action);
  }
  if (step.does.length > 0) return;
  const coach = sandbox.page.locator('.coach-due');
  if (step.way.kind !== 'ask') return coach.getByRole('button', { name: sandbox.text('coachDone') }).click();
  const shown = await sandbox.phone.locator('.device').getAttribute('data-screen');
  const choice = step.way.choices.find(({ to }) => {
    const { screen } = stepOf(flow, to.step);
    return screen !== null && formatScreenRef(screen).endsWith(`/${shown}`);
  });
  await coach.locator(`[data-choice="${choice?.id ?? step.way.choices[0]?.id}"]`).click();
}

function stepOf(flow: Flow, id: string | null): Step {
  const step = flow.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`${flow.id} has no step ${id}.`);
  return step;
}
