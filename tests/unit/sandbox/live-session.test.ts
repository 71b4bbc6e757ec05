import { expect, test, vi } from 'vitest';
import { approveLogIn, logIn } from '../../../src/landmarks.ts';
import type { Channel } from '../../../src/sandbox/channels.ts';
import { openLiveSession } from '../../../src/sandbox/live-session.ts';
import { initialSnapshot } from '../../../src/sandbox/practice-snapshot.ts';
import { openTravel } from '../../../src/sandbox/travel.ts';
import { standstill } from '../../../src/simulator/session.ts';

const now = 1_800_000_000;
const tap = (control: string) => ({ verb: 'tap', control, value: null }) as const;

test('while the portal waits for an answer it does not ask again', async () => {
  const { session, second, sent } = open();
  for (let turn = 0; turn < 4; turn++) second();
  await vi.waitFor(() => expect(sent).toEqual(['GET']));
  session.close();
});

test('stepping back forgets what was asked, and the portal asks afresh', async () => {
  const { session, second, sent } = open();
  session.act('iphone', tap('camera'));
  second();
  await vi.waitFor(() => expect(sent).toEqual(['GET']));
  expect(session.view().exchanges).toHaveLength(1);
  session.stepBack();
  expect(session.view().exchanges).toEqual([]);
  second();
  await vi.waitFor(() => expect(sent).toEqual(['GET', 'GET']));
  session.close();
});

test('an action that changes nothing is not done: nothing to step back from, and the visitor is told', () => {
  const session = openLiveSession(initialSnapshot('first-activation', 'iphone', now), standstill(now));
  expect(session.act('iphone', tap('app'))).toBe('nothing-happened');
  expect(session.view()).toMatchObject({ idleOn: 'iphone', canStepBack: false });
});

test('another practice is undone by one step back, with its address and its requests', () => {
  const session = openLiveSession(
    initialSnapshot('app-installed', 'iphone', now, null, '#first'),
    standstill(now),
  );
  session.act('iphone', tap('camera'));
  const before = session.snapshot();
  session.replace(initialSnapshot('add-user', 'android', now, null, '#second'), 'scenario');
  expect(session.view()).toMatchObject({ os: 'android', hash: '#second', replacedBy: 'scenario' });
  session.act('android', tap('app'));
  expect(session.view().replacedBy).toBeNull();
  session.stepBack();
  session.stepBack();
  expect(session.view()).toMatchObject({ os: 'iphone', hash: '#first', replacedBy: null });
  expect(session.snapshot().journeys).toEqual(before.journeys);
});

test('nobody counts as logged in before the phone has confirmed it', () => {
  const session = openLiveSession(initialSnapshot('notification-login', 'iphone', now), standstill(now));
  session.act('portal', logIn);
  expect(session.view()).toMatchObject({ user: 'practice01', isWaiting: true });
  for (const action of approveLogIn.iphone) session.act('iphone', action);
  expect(session.view()).toMatchObject({ user: 'practice01', isWaiting: false });
  session.close();
});

/** A session whose portal shows a code, and whose requests stay on their way; `second` lets a second pass. */
function open() {
  const sent: string[] = [];
  let tick = () => {};
  const network: Channel = ({ method }) => {
    sent.push(method);
    return new Promise(() => {});
  };
  const travel = openTravel({
    network,
    choose: async () => ({ kind: 'worker', reason: 'started' }),
    stopWorker: () => {},
    wait: () => new Promise(() => {}),
    tell: () => {},
  });
  const session = openLiveSession(initialSnapshot('code-expired', 'iphone', now), {
    now: () => now,
    transport: travel,
    travel,
    later: (_, run) => {
      tick = run;
      return () => {};
    },
  });
  return { session, sent, second: () => tick() };
}
