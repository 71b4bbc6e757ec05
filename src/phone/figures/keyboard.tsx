import { type ReactNode, useContext } from 'react';
import { pinCards } from '../../enrollment/world.ts';
import { InkContext, roundLines } from './ink.ts';
import { keyboards, keysOf, outline, rowHeight } from './keys.ts';
import type { Pen } from './pen-types.ts';

/**
 * The keyboard of the phone's system: for `letters` those of a code, for `words` those of the reader's language, for
 * `digits` a pad. `enter` takes the place of the key at the lower right.
 */
export function Keyboard({
  pen,
  types,
  enter,
}: {
  pen: Pen;
  types: 'letters' | 'words' | 'digits';
  enter?: ReactNode;
}) {
  const ink = useContext(InkContext);
  if (pen.cropped && enter === undefined) return null;
  const system = pen.surface === 'iphone' ? 'iphone' : 'android';
  const isKana = types === 'words' && pen.text.keyboard === 'kana';
  const name = `${system}-${isKana ? 'kana' : types === 'digits' ? 'digits' : 'letters'}` as const;
  const keys = keysOf(name, pen.text);
  const height = keyboards[name].length * rowHeight;
  const lines = keyboards[name].map((_, index) => index * rowHeight + 4);
  const isLetter = (sign: string) => [...sign].length === 1;
  const printed = (sign: string) =>
    ink ? Array.from(sign, (one) => (ink.lacks.includes(one) ? '\u00a0' : one)).join('') : sign;
  const paint = (colour: string | undefined) =>
    colour && { fill: colour, stroke: colour, strokeWidth: 4, ...roundLines };
  return (
    <div className="ph-keyboard">
      <svg
        width="200"
        height={height}
        viewBox={`0 0 200 ${height}`}
        aria-hidden="true"
        {...(ink && { textAnchor: 'middle', fontFamily: ink.font, fontSize: 12 })}
      >
        <path d={outline(keys.filter(({ isGrey }) => !isGrey))} {...paint(ink?.key)} />
        <path d={outline(keys.filter(({ isGrey }) => isGrey))} {...paint(ink?.greyKey)} />
        {lines.map((line) => {
          const letters = keys.filter(({ sign, y }) => y === line && isLetter(sign));
          return (
            <text key={line} y={line + 13} x={letters.map(({ x, width }) => x + width / 2).join(' ')}>
              {letters.map(({ sign }) => printed(sign)).join('')}
            </text>
          );
        })}
        {keys
          .filter(({ sign }) => !isLetter(sign))
          .map(({ sign, x, y, width }) => (
            <text key={`${sign} ${y}`} y={y + 12} x={x + width / 2} fontSize="8">
              {printed(sign)}
            </text>
          ))}
      </svg>
      {enter}
    </div>
  );
}

/** Where a live screen asks for a PIN, practice cards take the place of the keyboard: no PIN is ever typed. */
export function PinCards({ pen }: { pen: Pen }) {
  if (!pen.live) return <Keyboard pen={pen} types="digits" />;
  const cards = pinCards.map((value) => pen.pick('pin', value, pen.text[`card.${value}`]));
  return pen.control('pin', 'ph-cards', cards);
}
