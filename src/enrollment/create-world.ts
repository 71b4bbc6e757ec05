/** The worlds that the scenarios start from. */
import type { Os } from '../surface.ts';
import { begin } from './begin.ts';
import { type ScenarioName, scenarios, startsOf } from './scenarios.ts';
import type { Phone, World } from './world.ts';

/**
 * The world in which a scenario starts. Where the scenario does not make sense on the system asked for, it takes the
 * other one. Same arguments, same world.
 */
export function createWorld(scenario: ScenarioName, options: WorldOptions): World {
  const { on } = scenarios[scenario];
  const os = on.find((system) => system === options.os) ?? on[0];
  const { now, offset = 0, seed = 1 } = options;
  const world: World = {
    v: 1,
    scenario,
    os,
    random: seed >>> 0,
    offset,
    users: [
      { id: 'practice01', activeOn: null },
      { id: 'practice02', activeOn: null },
    ],
    portals: [],
    codes: [],
    phones: { iphone: freshPhone('iphone'), android: freshPhone('android') },
    approvals: [],
    challenges: [],
    temporaryCodes: [],
    cards: [],
    attempts: [],
    replies: {},
  };
  const time = Math.floor(now) + offset;
  return startsOf(scenario).reduce((before, start) => begin(before, start, time), world);
}

/** A phone without the app. Android allows notifications unless told otherwise; an iPhone asks. */
function freshPhone(os: Os): Phone {
  return {
    os,
    version: os === 'iphone' ? '17.5' : '14',
    rooted: false,
    lock: 'biometric',
    camera: 'ask',
    notifications: os === 'iphone' ? 'ask' : 'yes',
    lens: 'rear',
    scanCodes: true,
    app: 'absent',
    opensWith: 'login',
    generation: 'classic',
    firstPage: 'setup',
    enrolled: [],
    recoverable: [],
    pin: null,
    network: 'ok',
  };
}

export interface WorldOptions {
  /** The wall clock in seconds since 1970. */
  now: number;
  /** The phone to practise with; the scenario's first where left out. */
  os?: Os | undefined;
  /** Start of the generator, 0 to 2^32 - 1. */
  seed?: number | undefined;
  /** Virtual seconds by which the clock was moved forward before. */
  offset?: number;
}
