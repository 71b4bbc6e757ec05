import { createContext } from 'react';

/** With what symbols, keys and codes are drawn where no style sheet reaches into an SVG; null on pages, where phone.css does. */
export const InkContext = createContext<Ink | null>(null);

/** Ends of lines that need no colour. */
export const roundLines = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

interface Ink {
  /** A plain key and a grey one. */
  key: string;
  greyKey: string;
  code: string;
  font: string;
  /** Characters that the font does not have. */
  lacks: string;
}
