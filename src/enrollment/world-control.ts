/** Control of the practice world, kept apart from the service: reset, clock, settings of the phones. */
import { type Os, systems } from '../surface.ts';
import type { Call } from './call.ts';
import { formatInstant, settle } from './clock.ts';
import { createWorld } from './create-world.ts';
import { oneOf, textLike, type Values, wholeNumber } from './fields.ts';
import { policy } from './policy.ts';
import { answer, type Outcome, refuse } from './replies.ts';
import { type ScenarioName, scenarioNames } from './scenarios.ts';
import type { Phone, World } from './world.ts';

export const worldFields = {
  scenario: oneOf(...scenarioNames),
  os: oneOf(...systems),
  seed: wholeNumber(0, 2 ** 32 - 1),
};
export const clockFields = { advance: wholeNumber(1, policy.longestAdvance) };
export const phoneFields = {
  version: textLike(/^\d{1,2}(\.\d{1,2}){0,2}$/, 'version such as 17.5'),
  rooted: oneOf(true, false),
  lock: oneOf('none', 'passcode', 'biometric'),
  camera: oneOf('ask', 'yes', 'no'),
  notifications: oneOf('ask', 'yes', 'no'),
  lens: oneOf('rear', 'front'),
  scanCodes: oneOf(true, false),
  app: oneOf('absent', 'installed'),
  opensWith: oneOf('login', 'home'),
  generation: oneOf('classic', 'current'),
  firstPage: oneOf('setup', 'register', 'services', 'log-in'),
  network: oneOf('ok', 'slow', 'down', 'loses-answers'),
};

export function lookAtWorld(call: Call): Outcome {
  return answer(call, call.world, 200, worldAnswer(call.world));
}

/** Starts a scenario afresh. The clock goes on: virtual time never moves back. */
export function replaceWorld(call: Call, body: Values<typeof worldFields>): Outcome {
  const { scenario, os, seed } = body as { scenario: ScenarioName; os?: Os; seed?: number }; // the last two may be left out
  const { offset } = call.world;
  const world = createWorld(scenario, { os, seed, now: call.time - offset, offset });
  return answer(call, world, 200, worldAnswer(world));
}

/** Moves virtual time forward; what falls due on the way expires. */
export function advanceClock(call: Call, { advance }: { advance: number }): Outcome {
  const time = call.time + advance;
  const world = settle({ ...call.world, offset: call.world.offset + advance }, time);
  return answer({ ...call, time }, world, 200, { now: formatInstant(time) });
}

/** Changes settings of a phone; what is left out stays. */
export function changePhoneSettings(call: Call, body: PhoneSettings): Outcome {
  const os = systems.find((system) => system === call.id);
  if (!os) return refuse(call, call.world, 'not-found');
  const world = changePhone(call.world, os, body);
  return answer(call, world, 200, world.phones[os]);
}

export function changePhone(world: World, os: Os, settings: PhoneSettings): World {
  return { ...world, phones: { ...world.phones, [os]: { ...world.phones[os], ...settings } } };
}

function worldAnswer({ replies: _replies, ...world }: World): WorldAnswer {
  return world;
}

export type PhoneSettings = Partial<Omit<Phone, 'os' | 'enrolled' | 'recoverable' | 'pin'>>;
/** The world without the replies that it keeps for repeated requests. */
export type WorldAnswer = Omit<World, 'replies'>;
