import { describe, expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { readContent } from '../../../src/articles.ts';
import type { Flows } from '../../../src/flow/graph.ts';
import { answerAt } from '../../../src/flow/onward.ts';
import { changeAnswer } from '../../../src/flow/replay.ts';
import { newTrail } from '../../../src/flow/trail.ts';
import type { Target, Trail } from '../../../src/flow/types.ts';
import { arrive } from '../../../src/wizard/arrive.ts';
import { longestWait, type StepPage, type WizardEvent, wizardMachine } from '../../../src/wizard/machine.ts';
import type { Taken, WayLink } from '../../../src/wizard/way-link.ts';

const flows = readContent().flows;
const loaded: WizardEvent = {
  type: 'loaded',
  arrival: arrive(flows, null, { article: 'start', step: 'need' }),
  flow: flows.start ?? null,
};
const need = { article: 'start', step: 'need' };
const link: WayLink = { kind: 'on', choice: 'add-user', to: { article: 'start', step: 'add-user-system' } };
const trouble: WayLink = { kind: 'trouble', to: { article: 'qr-not-read', step: null } };

test('a link that is followed when the flows are here is kept in the trail', async () => {
  const { actor, page } = await open();
  expect(actor.getSnapshot().value).toBe('ready');
  actor.send({ type: 'follow', link });
  expect(actor.getSnapshot().value).toBe('leaving');
  expect(page.kept.at(-1)).toMatchObject({
    at: link.to,
    answers: [{ question: 'task', choice: 'add-user' }],
  });
  expect(page.passedOn).toEqual([]);
});

test.each([link, trouble])(
  'a link that is followed before that is passed on to the next page',
  async (early) => {
    const { actor, page } = await open({ network: 'never' });
    actor.send({ type: 'follow', link: early });
    expect(actor.getSnapshot().value).toBe('leaving');
    expect(page.passedOn).toEqual([{ from: need, link: early }]);
    expect(page.kept).toEqual([]);
  },
);

test('a page that is shown again joins the trail anew', async () => {
  const { actor, page } = await open();
  actor.send({ type: 'follow', link });
  actor.send({ type: 'shownAgain' });
  await settle();
  expect(actor.getSnapshot().value).toBe('ready');
  expect(page.shown).toHaveLength(2);
});

describe('where an answer is changed', () => {
  const remembered: Trail = {
    ...newTrail(need),
    answers: [
      { question: 'task', choice: 'activate' },
      { question: 'os', choice: 'iphone' },
    ],
  };

  test('the reader is led past what was answered before', async () => {
    const { actor, page } = await open({ changes: true, remembered });
    actor.send({ type: 'follow', link });
    expect(actor.getSnapshot().value).toBe('changing');
    await settle();
    expect(page.opened).toEqual([
      { to: { article: 'start', step: 'add-user-iphone-entry' }, notice: 'kept' },
    ]);
  });

  test('the link leads on by itself where the flows take longer than a reader waits', async () => {
    const { actor, page, clock } = await open({ changes: true, remembered, network: 'never' });
    actor.send({ type: 'follow', link });
    clock.increment(longestWait - 1);
    expect(page.opened).toEqual([]);
    clock.increment(1);
    expect(page.opened).toEqual([{ to: link.to, notice: null }]);
    expect(page.passedOn).toEqual([{ from: need, link }]);
  });

  test('and where they cannot be had', async () => {
    const { actor, page } = await open({ changes: true, remembered, network: 'none' });
    actor.send({ type: 'follow', link });
    await settle();
    expect(page.opened).toEqual([{ to: link.to, notice: null }]);
  });
});

test('from every state that the machine can reach, a link leads away and a page that is shown again is ready', () => {
  for (const changes of [false, true]) {
    const events: WizardEvent[] = [
      loaded,
      { type: 'follow', link },
      { type: 'changed', trail: null },
      { type: 'shownAgain' },
      { type: 'forget' },
    ];
    const states = getShortestPaths(wizardMachine(fakePage({ changes, network: 'never' })), {
      events,
      serializeState: ({ value }) => String(value),
    }).map(({ state }) => state);
    const names = states.map(({ value }) => String(value));
    expect(names.toSorted()).toEqual(
      changes ? ['changing', 'leaving', 'loading', 'ready'] : ['leaving', 'loading', 'ready'],
    );
    for (const state of states)
      expect(state.can({ type: 'follow', link }) || state.can({ type: 'changed', trail: null })).toBe(true);
  }
});

async function open(options: Partial<Options> = {}) {
  const page = fakePage(options);
  const clock = new SimulatedClock();
  const actor = createActor(wizardMachine(page), { clock }).start();
  await settle();
  return { actor, page, clock };
}

function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

function fakePage({ changes = false, remembered = null, network = 'all' }: Partial<Options>) {
  const found: Flows = network === 'all' ? flows : {};
  const record = {
    kept: [] as Trail[],
    passedOn: [] as Taken[],
    shown: [] as Target[],
    opened: [] as { to: Target; notice: string | null }[],
  };
  const page: StepPage = {
    at: need,
    changes,
    load: async () => {
      if (network === 'never') return new Promise(() => {});
      return { arrival: arrive(found, remembered, need), flow: found.start ?? null };
    },
    change: async (choice) => {
      if (network === 'never') return new Promise(() => {});
      const answer = found.start && answerAt(found.start, need, choice);
      return answer ? changeAnswer(found, remembered, answer).trail : null;
    },
    show: ({ trail }) => record.shown.push(trail.at),
    keep: (trail) => record.kept.push(trail),
    passOn: (passed) => record.passedOn.push({ from: need, link: passed }),
    open: (to, notice) => record.opened.push({ to, notice }),
  };
  return { ...page, ...record };
}

interface Options {
  changes: boolean;
  remembered: Trail | null;
  network: 'all' | 'none' | 'never';
}
