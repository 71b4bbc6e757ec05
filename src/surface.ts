/**
 * The words in which articles, phone, portal and rules speak of screens: which surface, which screen, which control,
 * what is done with it. Types and two small functions; importable by everything, like locales.
 */
import type { Locale } from './locales.ts';

/** Reads `surface/screen` or `surface/screen@state`; null when it is not of that form. */
export function parseScreenRef(text: string): ScreenRef | null {
  const match = /^(iphone|android|portal)\/([a-z][a-z0-9-]*)(?:@([a-z][a-z0-9-]*))?$/.exec(text);
  if (!match) return null;
  return { surface: match[1] as Surface, screen: match[2] ?? '', state: match[3] ?? null }; // the pattern lists the surfaces
}

/** @example formatScreenRef({ surface: 'iphone', screen: 'camera', state: 'code-in-view' }) // => 'iphone/camera@code-in-view' */
export function formatScreenRef(ref: ScreenRef): string {
  return `${ref.surface}/${ref.screen}${ref.state === null ? '' : `@${ref.state}`}`;
}

/** True when `shown` is the screen that `expected` names; an expected state of null fits every state. */
export function showsScreen(shown: ScreenRef, expected: ScreenRef): boolean {
  return (
    shown.surface === expected.surface &&
    shown.screen === expected.screen &&
    (expected.state === null || shown.state === expected.state)
  );
}

/** The two systems of a phone. */
export const systems = ['iphone', 'android'] as const;

/** Everything that can be done with a control. */
export const verbs = ['tap', 'type', 'aim', 'switch', 'unlock', 'pick'] as const;

export const controlKinds = ['system', 'app', 'named'] as const;

/** What is read or heard elsewhere and typed. */
export const typedValues = ['code', 'challenge', 'response', 'temporary-code', 'card-values'] as const;

/** Values of an action: what is typed, a practice PIN card, or the position of a switch. */
export const actionValues = [
  ...typedValues,
  'pin-right',
  'pin-short',
  'pin-long',
  'pin-other',
  'on',
  'off',
] as const;

/** A permanent name: `^[a-z][a-z0-9-]{1,39}$`. */
export type Id = string;
export const idPattern = /^[a-z][a-z0-9-]{1,39}$/;

export type Os = (typeof systems)[number];
export type Surface = Os | 'portal';
export type Verb = (typeof verbs)[number];

/** A screen in a state; state null means whichever state it is in (a figure then draws the first). */
export interface ScreenRef {
  surface: Surface;
  screen: Id;
  state: Id | null;
}

/** A use of a control. `type` takes what is typed; `pick` takes a PIN card or a practice user; `switch` takes on or off; the others take nothing. */
export interface Action {
  verb: Verb;
  control: Id;
  value: (typeof actionValues)[number] | Id | null;
}

/** Something on a screen that can be used. */
export interface Control {
  id: Id;
  kind: ControlKind;
  /** What can be done with it; empty for a text that is only read, such as an error message. */
  takes: readonly Verb[];
}

/**
 * Whose words a control's label is in: `system` labels are shown in the reader's language, exactly as the phone prints
 * them; `app` labels stand in English on every phone, with our translation; `named` things have no label that a source
 * knows, and the words are an accessible name.
 */
export type ControlKind = (typeof controlKinds)[number];

/** A control with its label in every locale. */
export interface LabelledControl extends Control {
  /** What is drawn on the screen (or, for a symbol, its accessible name): system labels localised, app labels English. */
  shown: Record<Locale, string>;
  /** Our translation of a label that the app shows in English only. */
  gloss: Partial<Record<Locale, string>>;
  /** True when `shown` is the exact label on the real screen, known from a source; only then may an article print it with `<Ui>`. */
  exact: boolean;
}

export interface LabelledScreen extends Omit<ScreenData, 'controls'> {
  controls: readonly LabelledControl[];
}

/** One screen of a surface as plain data: the states it can be in (the first is drawn unless told otherwise) and its controls. */
export interface ScreenData {
  surface: Surface;
  screen: Id;
  states: readonly Id[];
  controls: readonly Control[];
}
