import { expect, test, vi } from 'vitest';
import type { Line } from '../../../src/sandbox/lines.ts';
import { openSession } from '../../../src/sandbox/live-session.ts';
import { beginning } from '../../../src/sandbox/moment.ts';

const now = 1_800_000_000;

test('while the portal waits for an answer it does not ask again', async () => {
  const { session, second, sent } = open();
  for (let turn = 0; turn < 4; turn++) second();
  await vi.waitFor(() => expect(sent).toEqual(['GET']));
  session.close();
});

test('stepping back forgets what was asked, and the portal asks afresh', async () => {
  const { session, second, sent } = open();
  session.act('iphone', { verb: 'tap', control: 'camera', value: null });
  second();
  await vi.waitFor(() => expect(sent).toEqual(['GET']));
  expect(session.view().exchanges).toHaveLength(1);
  session.stepBack();
  expect(session.view().exchanges).toEqual([]);
  second();
  await vi.waitFor(() => expect(sent).toEqual(['GET', 'GET']));
  session.close();
});

/** A session whose portal shows a code, and whose requests stay on their way; `second` lets a second pass. */
function open() {
  const sent: string[] = [];
  let tick = () => {};
  const line: Line = ({ method }) => {
    sent.push(method);
    return new Promise(() => {});
  };
  const session = openSession(beginning('code-expired', 'iphone', now), {
    now: () => now,
    wait: () => new Promise(() => {}),
    later: (_, run) => {
      tick = run;
      return () => {};
    },
    chooseLine: async () => ({ via: 'direct', line }),
    giveUp: () => ({ via: 'direct', line }),
  });
  return { session, sent, second: () => tick() };
}
