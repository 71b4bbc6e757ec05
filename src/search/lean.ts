/** English without the small words that phrases are told with and without: `cannot read the code` is `not read code`. */
import type { Unit } from './fold.ts';

const small = new Set(
  'a an the my your our his her their this that these those i it im its is are was were am be been being has have had do does did will would can could just some any of to for'.split(
    ' ',
  ),
);
const negations = new Set(
  'not cannot cant dont doesnt didnt wont wouldnt couldnt isnt arent wasnt werent hasnt havent hadnt never unable'.split(
    ' ',
  ),
);

/** Keeps everything that is not Latin. */
export function isSmall(unit: Unit): boolean {
  return unit.script === 'latin' && small.has(unit.text);
}

/** One word for every way to say no. */
export function unifyNegation(unit: Unit): Unit {
  return unit.script === 'latin' && negations.has(unit.text) ? { ...unit, text: 'not' } : unit;
}

/** @example lean of `It doesn't scan the code` // => not, scan, code */
export function lean(units: readonly Unit[]): Unit[] {
  return units.filter((unit) => !isSmall(unit)).map(unifyNegation);
}
