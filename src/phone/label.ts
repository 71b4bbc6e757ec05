/** Short ways to write the controls of a simulated screen. */
import type { Control, Id, ScreenData, Surface, Verb } from '../surface.ts';

/** A label of the phone's system: shown in the reader's language, exactly as the phone prints it. */
export function system(id: Id, en: string, ja: string, ...takes: Verb[]): Control {
  return { id, shown: { en, ja }, gloss: {}, exact: true, takes };
}

/** A label of the IBKR Mobile app: English on every phone, with our Japanese rendering. */
export function app(id: Id, label: string, ja: string, ...takes: Verb[]): Control {
  return { id, shown: { en: label, ja: label }, gloss: { ja }, exact: true, takes };
}

/** Something without a label known from a source: the words are its accessible name, not a quotation. */
export function named(id: Id, en: string, ja: string, ...takes: Verb[]): Control {
  return { id, shown: { en, ja }, gloss: {}, exact: false, takes };
}

/** A screen whose only state needs no name is in the state `plain`. */
export function screen(surface: Surface, id: Id, states: Id[], ...controls: Control[]): ScreenData {
  return { surface, screen: id, states: states.length > 0 ? states : ['plain'], controls };
}
