/** What each scenario changes in a world of two fresh phones, so that its failure is what the visitor meets. */
import type { Os } from '../surface.ts';
import { requestApproval } from './approvals.ts';
import { addChallenge } from './challenges.ts';
import { addCode } from './enrollment-sessions.ts';
import type { FailureName } from './failures.ts';
import { policy } from './policy.ts';
import { drawId } from './random.ts';
import type { ScenarioName } from './scenarios.ts';
import type { EnrollmentCode, Phone, PortalSession, UserId, World } from './world.ts';

export const starts: Record<ScenarioName, Start> = {
  'first-activation': (world) => world,
  'app-installed': ready,
  'app-in-use': (world) => change(ready(world), { opensWith: 'home' }),
  'add-user': (world) => active(world),
  'add-user-from-login': (world) => change(active(world), { opensWith: 'login', camera: 'yes' }),
  'code-expired': (world, time) => showing(ready(world), 'practice01', time - 1),
  'code-used': (world, time) =>
    showing(ready(world), 'practice01', time + policy.codeLife, { state: 'failed' }),
  'wrong-code': ready,
  'mistyped-code': ready,
  'too-many-attempts': (world, time) => refused(ready(world), 'code-unknown', policy.codeAttempts, time),
  'already-enrolled': (world, time) =>
    showing(active(active(world), 'practice02'), 'practice02', time + policy.codeLife),
  'already-active': (world, time) => showing(active(world), 'practice01', time + policy.codeLife),
  'active-elsewhere': (world, time) => showing(activeElsewhere(world), 'practice01', time + policy.codeLife),
  'not-active': (world) => change(ready(world), { opensWith: 'home' }),
  'scanning-off': (world) => change(ready(world), { scanCodes: false }),
  'front-camera': (world) => change(ready(world), { lens: 'front' }),
  'camera-refused': (world) => change(active(world), { camera: 'no' }),
  'notifications-refused': (world) => change(today(world), { notifications: 'no' }),
  'phone-too-old': (world) => change(ready(world), { version: world.os === 'iphone' ? '10.3' : '5.1' }),
  'phone-rooted': (world) => change(ready(world), { rooted: true }),
  'no-screen-lock': (world) => change(ready(world), { lock: 'none' }),
  'pin-too-short': ready,
  'pin-too-long': ready,
  'pin-incorrect': (world) => active(world),
  'pin-locked': (world, time) => refused(active(world), 'pin-incorrect', policy.pinAttempts, time),
  'network-down': (world) => change(ready(world), { network: 'down' }),
  'network-slow': (world) => change(ready(world), { network: 'slow' }),
  'answer-lost': (world) => change(ready(world), { network: 'loses-answers' }),
  'notification-login': today,
  'notification-elsewhere': (world) =>
    change(activeElsewhere(world), { generation: 'current' }, otherOs(world)),
  'login-offline': (world) => change(today(world), { network: 'down' }),
  'challenge-stale': (world, time) => challenged(change(today(world), { network: 'down' }), time - 1),
};

/** The app is installed and was opened before; every permission is given. */
function ready(world: World): World {
  return change(world, { app: 'installed', camera: 'yes', notifications: 'yes' });
}

/** IB Key is active for the user on that phone, whose app opens with its home page. */
function active(world: World, user: UserId = 'practice01', os: Os = world.os): World {
  const enrolled = [...world.phones[os].enrolled, user];
  const phone: Partial<Phone> = { app: 'installed', notifications: 'yes', opensWith: 'home', enrolled };
  const users = world.users.map((row) => (row.id === user ? { ...row, activeOn: os } : row));
  return change({ ...world, users }, os === 'android' ? { ...phone, pin: 'pin-right' } : phone, os);
}

/** IB Key is active in the app of today, which opens with its login screen. */
function today(world: World): World {
  return change(active(world), { generation: 'current', opensWith: 'login' });
}

/** The app is ready on this phone, and IB Key is active on the other one. */
function activeElsewhere(world: World): World {
  return active(ready(world), 'practice01', otherOs(world));
}

function otherOs({ os }: World): Os {
  return os === 'iphone' ? 'android' : 'iphone';
}

function change(world: World, settings: Partial<Phone>, os: Os = world.os): World {
  return { ...world, phones: { ...world.phones, [os]: { ...world.phones[os], ...settings } } };
}

/** Client Portal was opened before and shows a code. */
function showing(world: World, user: UserId, expires: number, state: Partial<EnrollmentCode> = {}): World {
  const { text: id, random } = drawId(world.random, 'ps');
  const portal: PortalSession = { id, user, state: 'open' };
  const { world: shown, code } = addCode({ ...world, random, portals: [portal] }, portal, expires);
  return { ...shown, codes: [{ ...code, ...state }] };
}

/** A log-in waits, and Client Portal shows a challenge. */
function challenged(world: World, expires: number): World {
  const { text: id, random } = drawId(world.random, 'ps');
  const portal: PortalSession = { id, user: 'practice01', state: 'waiting' };
  const asked = requestApproval({ ...world, random, portals: [portal] }, portal, world.os, expires);
  return addChallenge(asked.world, asked.approval, expires).world;
}

/** Somebody tried too often. */
function refused(world: World, failure: FailureName, times: number, at: number): World {
  return { ...world, attempts: Array.from({ length: times }, () => ({ phone: world.os, failure, at })) };
}

type Start = (world: World, time: number) => World;
