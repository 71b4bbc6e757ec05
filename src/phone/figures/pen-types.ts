/** What a drawing of a screen is given, and what it is drawn with. */
import type { ReactNode } from 'react';
import type { Locale } from '../../locales.ts';
import type { Action, Id, ScreenData, ScreenRef, Surface } from '../../surface.ts';
import type { PhoneMessages, ScreenWords } from '../words.ts';

export interface ScreenProps {
  screen: ScreenRef;
  /** What the drawing says, in the reader's language. */
  words: ScreenWords;
  /** Controls to mark, in order: the first is number 1. */
  marks?: readonly Id[] | undefined;
  /** True where only what lies around the mark will be seen: what lies farther off is left out. */
  cropped?: boolean | undefined;
  /** The card to mark among those of a live screen. */
  pick?: Id | undefined;
  /** Makes the drawing live: its controls become buttons that report what was done. */
  onAction?: ((action: Action) => void) | undefined;
  /** Replaces the drawn code field of a live screen, so that the caller decides what may be typed. */
  field?: ReactNode;
  /** The practice code that the portal shows; that of the figures where left out. */
  code?: string | undefined;
  /** The challenge that is shown or was typed, and the response to it; those of the figures where left out. */
  digits?: Partial<Digits> | undefined;
  /** What the practice QR code carries: an address of this site. */
  address?: string | undefined;
}

export interface Digits {
  /** Six of them. */
  challenge: string;
  /** Eight of them. */
  response: string;
}

export interface Pen {
  surface: Surface;
  data: ScreenData;
  state: Id;
  locale: Locale;
  text: PhoneMessages;
  live: boolean;
  cropped: boolean;
  isMarked(id: Id): boolean;
  address: string;
  code: string;
  digits: Digits;
  field: ReactNode;
  /** The label of a control as it stands on the screen. */
  label(id: Id): ReactNode;
  /** The label of a control of another screen, `screen.control`, where it is the title of this one; undefined where there is none. */
  title(key: Id): ReactNode;
  /** A control: its label, or a drawing that stands for it. */
  control(id: Id, className?: string, content?: ReactNode): ReactNode;
  /** A switch. */
  toggle(id: Id, on: boolean): ReactNode;
  /** One of several practice cards that can be picked on a live screen. */
  pick(id: Id, value: Id, content: ReactNode): ReactNode;
}
