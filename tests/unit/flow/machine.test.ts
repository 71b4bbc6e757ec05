import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { elsewhere, eventsOf, routeTo, toMachine } from '../../../src/flow/machine.ts';
import type { Flow } from '../../../src/flow/types.ts';
import { sampleFlows, target } from './sample-flows.ts';

test('a reader goes on by continuing and by choosing', () => {
  const actor = start('scan-iphone');
  actor.send({ type: 'continue' });
  actor.send({ type: 'choose', choice: 'website' });
  expect(actor.getSnapshot().value).toBe('install');
  expect(actor.getSnapshot().context.answers).toEqual([{ question: 'scan-iphone/look', choice: 'website' }]);
});

test('an answer to a facet is recorded by its value', () => {
  const actor = start('start');
  actor.send({ type: 'choose', choice: 'choose-iphone' });
  expect(actor.getSnapshot().value).toBe(elsewhere);
  expect(actor.getSnapshot().context).toEqual({
    answers: [{ question: 'os', choice: 'iphone' }],
    leadsTo: target('scan-iphone'),
  });
});

test('every step can be entered from every other, an outcome included', () => {
  const flow = sampled('scan-iphone');
  const actor = start('scan-iphone');
  for (const { id } of [...flow.steps, ...flow.steps.toReversed()]) {
    actor.send(routeTo(flow, id));
    expect(actor.getSnapshot().value).toBe(id);
  }
});

test('an answer given again replaces the earlier one', () => {
  const flow = sampled('scan-iphone');
  const actor = start('scan-iphone');
  for (const choice of ['website', 'app']) {
    actor.send(routeTo(flow, 'look'));
    actor.send({ type: 'choose', choice });
  }
  expect(actor.getSnapshot().context.answers).toEqual([{ question: 'scan-iphone/look', choice: 'app' }]);
});

test('events that mean nothing here change nothing', () => {
  const actor = start('scan-iphone');
  actor.send({ type: 'choose', choice: 'nothing' });
  actor.send({ type: 'xstate.route', to: '#scan-iphone/nothing' });
  expect(actor.getSnapshot().value).toBe('log-in');
});

test('the events of an article are continuing and each of its choices, once', () => {
  expect(eventsOf(sampled('scan-iphone'))).toEqual([
    { type: 'continue' },
    { type: 'choose', choice: 'website' },
    { type: 'choose', choice: 'app' },
  ]);
});

function start(article: string) {
  return createActor(toMachine(sampled(article))).start();
}

function sampled(article: string): Flow {
  const flow = sampleFlows[article];
  if (!flow) throw new Error(`the sample has no ${article}`);
  return flow;
}
