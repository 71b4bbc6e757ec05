/** Carries out what a scenario changes in a world of two fresh phones, so that its failure is what the visitor meets. */
import type { Os } from '../surface.ts';
import { requestApproval } from './approvals.ts';
import { addChallenge } from './challenges.ts';
import { codeSymbols } from './code.ts';
import { addCode } from './enrollment-sessions.ts';
import { policy } from './policy.ts';
import { drawId, drawText } from './random.ts';
import type { Start } from './scenarios.ts';
import type { Phone, PortalSession, UserId, World } from './world.ts';

/** @param time virtual seconds */
export function begin(world: World, start: Start, time: number): World {
  const { os } = world;
  const other: Os = os === 'iphone' ? 'android' : 'iphone';
  const steps: ((before: World) => World)[] = [
    ...(start.active ?? []).map((user) => (before: World) => activate(before, user, os)),
    ...(start.activeElsewhere ?? []).map((user) => (before: World) => activate(before, user, other)),
    ...(start.lost ?? []).map((user) => (before: World) => lose(before, user)),
    (before) => change(before, os, { ...start.phone, ...start[os] }),
    (before) => change(before, other, start.other ?? {}),
    ...(start.temporaryCodes ?? []).map((user) => (before: World) => giveCode(before, user, time)),
    (before) => (start.code ? showCode(before, start.code, time) : before),
    (before) => (start.challenge ? challenge(before, time + start.challenge.secondsLeft) : before),
    (before) => (start.tried ? tryTooOften(before, start.tried, time) : before),
  ];
  return steps.reduce((before, step) => step(before), world);
}

function activate(world: World, user: UserId, os: Os): World {
  const enrolled = [...world.phones[os].enrolled, user];
  const phone: Partial<Phone> = { app: 'installed', notifications: 'yes', opensWith: 'home', enrolled };
  const users = world.users.map((row) => (row.id === user ? { ...row, activeOn: os } : row));
  return change({ ...world, users }, os, os === 'android' ? { ...phone, pin: 'pin-right' } : phone);
}

/** IB Key is gone from the phone with the app, and still active there for the service. */
function lose(world: World, user: UserId): World {
  const { os, phones } = world;
  const active = activate(world, user, os);
  return {
    ...active,
    phones: {
      ...phones,
      [os]: { ...phones[os], pin: active.phones[os].pin, recoverable: [...phones[os].recoverable, user] },
    },
  };
}

function change(world: World, os: Os, settings: Partial<Phone>): World {
  return { ...world, phones: { ...world.phones, [os]: { ...world.phones[os], ...settings } } };
}

/** Client Portal was opened before and shows a code. */
function showCode(
  world: World,
  { user, secondsLeft = policy.codeLife, state = 'pending' }: NonNullable<Start['code']>,
  time: number,
): World {
  const { world: opened, portal } = open(world, user, 'open');
  const { world: shown, code } = addCode(opened, portal, time + secondsLeft);
  return { ...shown, codes: [{ ...code, state }] };
}

/** IBKR has given a temporary code by phone. */
function giveCode(world: World, user: UserId, time: number): World {
  const { text, random } = drawText(world.random, 4, codeSymbols);
  const given = { user, code: `DEMO-${text}`, expires: time + policy.temporaryCodeLife };
  return { ...world, random, temporaryCodes: [...world.temporaryCodes, given] };
}

/** A log-in waits, and Client Portal shows a challenge. */
function challenge(world: World, expires: number): World {
  const { world: opened, portal } = open(world, 'practice01', 'waiting');
  const asked = requestApproval(opened, portal, world.os, expires);
  return addChallenge(asked.world, asked.approval, expires).world;
}

function open(
  world: World,
  user: UserId,
  state: PortalSession['state'],
): { world: World; portal: PortalSession } {
  const { text: id, random } = drawId(world.random, 'ps');
  const portal: PortalSession = { id, user, state };
  return { world: { ...world, random, portals: [portal] }, portal };
}

function tryTooOften(world: World, failure: NonNullable<Start['tried']>, at: number): World {
  const times = failure === 'pin-incorrect' ? policy.pinAttempts : policy.codeAttempts;
  return { ...world, attempts: Array.from({ length: times }, () => ({ phone: world.os, failure, at })) };
}
