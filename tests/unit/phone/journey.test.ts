import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { createWorld } from '../../../src/enrollment/create-world.ts';
import { actionEvent, phoneJourneys, shownScreen } from '../../../src/phone/journey.ts';
import { callStates } from '../../../src/phone/journey-calls.ts';
import { androidScreens, iphoneScreens } from '../../../src/phone/screens.ts';
import { startSession } from '../../../src/simulator/session.ts';
import { formatScreenRef, type Os, systems } from '../../../src/surface.ts';

const journeys = systems.map((os) => ({ os, machine: phoneJourneys[os] }));

const screens = { iphone: iphoneScreens, android: androidScreens };

/** Steps of a journey that decide at once where to go on, and show nothing. */
const crossroads = [
  'opening',
  'opened',
  'first-page',
  'following',
  'following-log-in',
  'permitted',
  'to-camera',

  'again',
];

/** Controls that can be used and change nothing that the practice knows of. */
const withoutEffect = [
  ...['create-pin tap guidelines', 'authenticate tap change-pin'],
  ...['lock-screen', 'notification-center', 'banners'].map(
    (control) => `notification-settings tap ${control}`,
  ),
  'notification-settings switch badges',
  // There is one number, and no field for another.
  ...['phone-number tap number', 'phone-number tap add-number'],
];

test.each(journeys)(
  'every state of each $os journey is a screen in a state of the registry',
  ({ os, machine }) => {
    const unknown = statesOf(os, machine).filter(({ screen, state }) => {
      const data = screens[os].find((row) => row.screen === screen);
      return !data || (state !== null && !data.states.includes(state));
    });
    expect(unknown).toEqual([]);
  },
);

test.each(journeys)('every action of each $os journey is one that its screen offers', ({ os, machine }) => {
  const impossible = actionsOf(os, machine).filter(({ screen, verb, control }) => {
    const data = screens[os].find((row) => row.screen === screen);
    return !data?.controls.some(({ id, takes }) => id === control && takes.some((take) => take === verb));
  });
  expect(impossible).toEqual([]);
});

test.each(systems)('every control of the %s that can be used leads somewhere', (os) => {
  const actions = actionsOf(os).map(({ screen, verb, control }) => `${screen} ${verb} ${control}`);
  const dead = screens[os]
    .filter(({ screen }) => statesOf(os).some((state) => state.screen === screen))
    .flatMap(({ screen, controls }) =>
      controls.flatMap(({ id, takes }) => takes.map((verb) => `${screen} ${verb} ${id}`)),
    )
    .filter((action) => !actions.includes(action) && !withoutEffect.includes(action));
  expect(dead).toEqual([]);
});

test('a setting that the owner changes on the phone is reported', () => {
  const session = startSession('scanning-off', 'android');
  for (const control of ['settings', 'camera']) session.act('android', { verb: 'tap', control, value: null });
  session.act('android', { verb: 'switch', control: 'scan-codes', value: 'on' });
  expect(formatScreenRef(session.showing().android)).toBe('android/camera-settings@scan-on');
  expect(session.world.phones.android.scanCodes).toBe(true);
});

test('an answer that got lost is asked for again with the same key, and nothing happens twice', () => {
  const session = startSession('answer-lost', 'android');
  session.act('portal', { verb: 'pick', control: 'user', value: 'practice01' });
  for (const control of ['app', 'register', 'session-id'])
    session.act('android', { verb: 'tap', control, value: null });
  session.act('android', { verb: 'type', control: 'code', value: 'code' });
  expect(formatScreenRef(session.showing().android)).toBe('android/offline@no-answer');
  session.act('android', { verb: 'tap', control: 'retry', value: null });
  expect(formatScreenRef(session.showing().android)).toBe('android/create-pin@empty');
  expect(session.world.codes.map(({ state }) => state)).toEqual(['claimed']);
});

test('a world only depends on what was done', () => {
  const play = () => {
    const session = startSession('first-activation', 'iphone');
    session.act('portal', { verb: 'pick', control: 'user', value: 'practice01' });
    session.act('iphone', { verb: 'tap', control: 'camera', value: null });
    session.act('iphone', { verb: 'aim', control: 'viewfinder', value: null });
    return JSON.stringify([session.world, session.showing()]);
  };
  expect(play()).toBe(play());
});

test('a screen refuses what it does not offer', () => {
  const session = startSession('first-activation', 'iphone');
  expect(session.act('iphone', { verb: 'tap', control: 'activate', value: null })).toBe('not-offered');
  expect(session.act('iphone', { verb: 'tap', control: 'app', value: null })).toBe('nothing-happened');
});

test('asking the service keeps the screen until the answer is there', () => {
  const { phones } = createWorld('app-installed', { os: 'iphone', now: 0 });
  const actor = createActor(phoneJourneys.iphone, { input: { phone: phones.iphone } }).start();
  for (const [verb, control] of [
    ['tap', 'app'],
    ['tap', 'setup-with-qr'],
    ['type', 'code'],
    ['tap', 'activate'],
  ] as const)
    actor.send({ ...actionEvent({ verb, control, value: null }), text: '123456' });
  expect(actor.getSnapshot().value).toBe('claiming');
  expect(formatScreenRef(shownScreen('iphone', actor.getSnapshot()))).toBe('iphone/activation-code@filled');
  actor.send({ type: 'lost', failure: 'answer-lost' });
  expect(formatScreenRef(shownScreen('iphone', actor.getSnapshot()))).toBe('iphone/offline@no-answer');
});

function statesOf(os: Os, machine = phoneJourneys[os]): { screen: string; state: string | null }[] {
  return Object.entries(machine.states)
    .filter(([name]) => !callStates.includes(name) && !crossroads.includes(name))
    .flatMap(([screen, node]): { screen: string; state: string | null }[] => {
      const states = Object.keys(node.states);
      return states.length === 0 ? [{ screen, state: null }] : states.map((state) => ({ screen, state }));
    });
}

function actionsOf(os: Os, machine = phoneJourneys[os]): { screen: string; verb: string; control: string }[] {
  return Object.entries(machine.states).flatMap(([screen, node]) =>
    [node, ...Object.values(node.states)].flatMap(({ ownEvents }) =>
      ownEvents.flatMap((type) => {
        const [verb = '', control] = type.split(' ');
        return control === undefined ? [] : [{ screen, verb, control }];
      }),
    ),
  );
}
