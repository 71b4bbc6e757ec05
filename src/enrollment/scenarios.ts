/** The named worlds to start practice from, as rows (scenarios.json). Permanent names: they stand in links. */
import { type Os, systems } from '../surface.ts';
import type { FailureName } from './failures.ts';
import type { ScenarioName } from './scenario-name.ts';
import rows from './scenarios.json' with { type: 'json' };
import type { EnrollmentCode, Phone, UserId } from './world.ts';

const rowOf = rows as unknown as Record<ScenarioName, ScenarioRow>; // the compiler checks them, with file and line

export const scenarios = Object.fromEntries(
  Object.entries(rowOf).map(([name, row]) => [name, scenarioFrom(row)]),
) as Record<ScenarioName, Scenario>; // one for each row

export const scenarioNames = Object.keys(scenarios) as ScenarioName[]; // Object.keys forgets the literal type

export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

/** What a scenario changes in a world of two fresh phones: its own changes after those of the scenario that it goes on from. */
export function startsOf(name: ScenarioName): Start[] {
  const { from, start } = rowOf[name];
  return [...(from ? startsOf(from) : []), ...(start ? [start] : [])];
}

function scenarioFrom({ group, task, on = systems, failure = null }: ScenarioRow): Scenario {
  return { group, task, on, failure };
}

export type { ScenarioName };

export interface Scenario {
  /** What it is about, in the menu of scenarios. */
  group: 'well' | 'text' | 'again' | 'code' | 'camera' | 'phone' | 'pin' | 'network' | 'login';
  task: 'activate' | 'add-user' | 'log-in' | 'recover' | 'move';
  /** The systems on which the scenario makes sense. */
  on: readonly [Os, ...Os[]];
  /** The failure that the visitor meets first; null where all goes well. */
  failure: FailureName | null;
}

/** A row: both systems and no failure unless it says so. README.md says what the rows are about. */
interface ScenarioRow extends Pick<Scenario, 'group' | 'task'>, Partial<Pick<Scenario, 'on' | 'failure'>> {
  from?: ScenarioName;
  start?: Start;
}

type Settings = Partial<Omit<Phone, 'os' | 'enrolled' | 'recoverable' | 'pin'>>;

/** How a world differs at the start. `active` phones have the app with its home page; their settings come after. */
export interface Start {
  active?: UserId[];
  activeElsewhere?: UserId[];
  /** IB Key was active here for them, until the app was installed again. */
  lost?: UserId[];
  /** Settings of the phone that is practised with; of it where it is of that system; of the other one. */
  phone?: Settings;
  iphone?: Settings;
  android?: Settings;
  other?: Settings;
  /** Client Portal shows a code, for its whole life unless told otherwise. */
  code?: { user: UserId; secondsLeft?: number; state?: EnrollmentCode['state'] };
  /** A log-in waits, and Client Portal shows a challenge. */
  challenge?: { secondsLeft: number };
  /** IBKR has given a temporary code for them. */
  temporaryCodes?: UserId[];
  /** What somebody tried as often as is allowed. */
  tried?: FailureName;
}
