/**
 * Everything that can go wrong for a person who activates IB Key, adds a user or logs in, by one permanent name; the rows
 * are data (failures.json).
 * A name travels unchanged through rule, API reply (`type` is `/problems/{name}`), screen and article.
 */
import { type Os, parseScreenRef, type ScreenRef } from '../surface.ts';
import rows from './failures.json' with { type: 'json' };

const rowOf: Readonly<Record<string, FailureRow>> = rows as Record<string, FailureRow>; // the compiler checks them

export const failureNames = Object.keys(rows) as FailureName[]; // Object.keys forgets the literal type

const failures = Object.fromEntries(
  Object.entries(rowOf).map(([name, row]) => [name, failureFrom(name as FailureName, row)]),
) as Record<FailureName, Failure>; // one for each row

/** The failure of that name; every name in `failures.json` has one. */
export function failureOf(name: FailureName): Failure {
  return failures[name];
}

export type FailureName = keyof typeof rows;

/** What cures a failure. */
export const remedies = [
  'retype',
  'fresh-code',
  'try-login',
  'fresh-challenge',
  'activate',
  'other-phone',
  'update-system',
  'set-screen-lock',
  'choose-pin',
  'retype-pin',
  'phone-support',
  'wait',
  'switch-scanning-on',
  'use-rear-camera',
  'allow-camera',
  'allow-notifications',
  'reconnect',
  'try-again',
] as const;

export type Remedy = (typeof remedies)[number];

/** A trouble that a reader meets. `status` is that of the API reply, null where no reply arrives. */
export interface Failure {
  name: FailureName;
  source: 'service' | 'phone' | 'network';
  status: number | null;
  remedy: Remedy;
  /** What the owner of a phone of each system sees; a system that cannot meet the failure is left out. */
  shown: Partial<Record<Os, ScreenRef>>;
  /** The settings of the phone that go with it, where its screen alone does not tell it. */
  phone: PhoneValues;
  /** True where it keeps the notification of a log-in from arriving. */
  undelivered: boolean;
}

type PhoneValues = Readonly<Record<string, readonly (string | boolean)[]>>;

/** A failure as its row has it: screens as articles name them, and what is usual left out. */
interface FailureRow
  extends Pick<Failure, 'source' | 'remedy'>,
    Partial<Pick<Failure, 'status' | 'phone' | 'undelivered'>> {
  shown: Partial<Record<Os, string>>;
}

function failureFrom(name: FailureName, { shown, ...row }: FailureRow): Failure {
  const screens = Object.entries(shown).map(([os, text]) => [os, parseScreenRef(text)]);
  return { name, status: null, phone: {}, undelivered: false, ...row, shown: Object.fromEntries(screens) };
}
