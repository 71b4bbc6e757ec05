/** What performing an article can find wrong: each kind has a code, and its words stand here only. */
import type { Id } from '../surface.ts';

const texts = {
  circle: () => 'goes round in a circle',
  'other-screen': (wanted: string, shown: string) => `wants \`${wanted}\`, and \`${shown}\` shows instead`,
  'not-offered': (action: string, shown: string) => `does \`${action}\`, which \`${shown}\` does not offer`,
  'no-change': (action: string, shown: string) => `does \`${action}\`, and \`${shown}\` does not change`,
  'broken-promise': (fact: string) => `promises \`${fact}\`, and that is not so`,
  'no-answer-shows': (shown: string) => `asks, and no answer is true of what shows: \`${shown}\``,
  'no-answer': () => 'asks, and no answer is true',
  'not-there': (target: string, wanted: string, shown: string) =>
    `leads to \`${target}\`, which wants \`${wanted}\`, and \`${shown}\` shows`,
  'needless-help': () => 'asks for help, and nothing is wrong any more',
  'not-solved': () => 'says that it is solved, and it is not',
  'no-way-in': () => 'cannot be tried: no guide leads to it',
  'goes-away': (failure: string) => `has nothing to cure: \`${failure}\` goes away by itself`,
  'not-cured': (failure: string) => `does not cure \`${failure}\``,
  'choice-not-taken': (choice: string) => `has the choice \`${choice}\`, which no world takes`,
  'not-reached': () => 'is performed in no world',
  'always-asked': () => 'is asked for in every world',
  'label-not-named': (label: string) => `uses \`${label}\` without naming it in its text`,
} satisfies Record<string, (...values: string[]) => string>;

/** A fault of a kind. @example fault('not-cured', 'code-expired').says // => 'does not cure `code-expired`' */
export function fault<Code extends FaultCode>(
  code: Code,
  ...values: Parameters<(typeof texts)[Code]>
): Finding {
  const print: (...given: string[]) => string = texts[code]; // its values have just been checked
  return { code, says: print(...values) };
}

/** The same, with the world in which it was found. */
export function foundIn({ code, says }: Finding, world: string): Finding {
  return { code, says: `${says} (world ${world})` };
}

/** True of what follows from a fault that is reported where it stands. */
export function isConsequence({ code }: Finding): boolean {
  return code === 'not-reached' || code === 'choice-not-taken' || code === 'always-asked';
}

type FaultCode = keyof typeof texts;

export interface Finding {
  code: FaultCode;
  says: string;
}

/** Something that a step says and the simulator does not do. */
export interface Fault extends Finding {
  step: Id;
}
