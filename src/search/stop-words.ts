/** English stop words, and one token for every negation: `cannot read the code` becomes `not read code`. */
import type { Unit } from './normalise.ts';

const stopWords = new Set(
  'a an the my your our his her their this that these those i it im its is are was were am be been being has have had do does did will would can could just some any of to for'.split(
    ' ',
  ),
);
const negations = new Set(
  'not cannot cant dont doesnt didnt wont wouldnt couldnt isnt arent wasnt werent hasnt havent hadnt never unable'.split(
    ' ',
  ),
);

/** True for a word of grammar in any spelling without its apostrophe, such as `doesnt`. */
export function isFunctionWord(word: string): boolean {
  return stopWords.has(word) || negations.has(word);
}

/** Keeps everything that is not Latin. @example withoutStopWords(toUnits("It doesn't scan the code")) // => not, scan, code */
export function withoutStopWords(units: readonly Unit[]): Unit[] {
  return units.filter((unit) => !isStopWord(unit)).map(unifyNegation);
}

function isStopWord({ script, text }: Unit): boolean {
  return script === 'latin' && stopWords.has(text);
}

function unifyNegation(unit: Unit): Unit {
  return unit.script === 'latin' && negations.has(unit.text) ? { ...unit, text: 'not' } : unit;
}
