/** Reading `does="tap search; type code code"`. */
import { type Action, actionValues, typedValues, type Verb, verbs } from '../surface.ts';
import type { Place, Spelled } from './source.ts';

/** The actions of an attribute that are well formed, each with its place; malformed ones have no action here. */
export function readActions(does: Spelled | undefined): SpelledAction[] {
  return spelledActions(does).flatMap(({ words, place }) => {
    const [verb, control, value = null] = words;
    if (words.length > 3 || !isVerb(verb) || control === undefined) return [];
    return [{ action: { verb, control, value }, place }];
  });
}

/** The pieces between semicolons, cut into words. */
export function spelledActions(does: Spelled | undefined): { words: string[]; text: string; place: Place }[] {
  if (!does) return [];
  return [...does.value.matchAll(/[^;]+/g)].map((match) => {
    const text = match[0].trim();
    const start = does.place.start + match.index + match[0].length - match[0].trimStart().length;
    return { words: text.split(/\s+/), text, place: { ...does.place, start, end: start + text.length } };
  });
}

/** True when a verb may have this value; null stands for none. */
export function takesValue(verb: Verb, value: string | null): boolean {
  if (verb === 'type') return (typedValues as readonly (string | null)[]).includes(value);
  if (verb === 'switch') return value === 'on' || value === 'off';
  if (verb === 'pick') return value !== null && (isPinCard(value) || /^practice\d\d$/.test(value));
  return value === null;
}

/** What a verb takes after its control, as the end of a sentence. */
export const valuesOf: Record<Verb, string> = {
  type: '`code`, `challenge`, `response`, `temporary-code` or `card-values`',
  switch: '`on` or `off`',
  pick: 'a PIN card (`pin-right`, `pin-short`, `pin-long`, `pin-other`) or a practice user such as `practice01`',
  tap: 'none',
  aim: 'none',
  unlock: 'none',
};

export function isVerb(word: string | undefined): word is Verb {
  return (verbs as readonly (string | undefined)[]).includes(word);
}

function isPinCard(value: string): boolean {
  return value.startsWith('pin-') && (actionValues as readonly string[]).includes(value);
}

interface SpelledAction {
  action: Action;
  place: Place;
}
