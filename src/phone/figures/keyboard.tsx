import type { ReactNode } from 'react';
import { pinCards } from '../../enrollment/world.ts';
import type { Pen } from './pen.tsx';

/** A keyboard with digits. `enter` takes the place of the key at the lower right. */
export function Keyboard({ enter }: { enter?: ReactNode }) {
  return (
    <div className="ph-keyboard">
      <svg width="200" height="92" viewBox="0 0 200 92" aria-hidden="true">
        <path d={keys} />
        <text y="13" x="10 30 50 70 90 110 130 150 170 190">
          1234567890
        </text>
        <text y="36" x="10 30 50 70 90 110 130 150 170 190">
          qwertyuiop
        </text>
        <text y="59" x="20 40 60 80 100 120 140 160 180">
          asdfghjkl
        </text>
        <text y="82" x="40 60 80 100 120 140 160">
          zxcvbnm
        </text>
      </svg>
      <div>
        <i />
        <i />
        {enter ?? <i />}
      </div>
    </div>
  );
}

/** Where a live screen asks for a PIN, practice cards take the place of the keyboard: no PIN is ever typed. */
export function PinCards({ pen }: { pen: Pen }) {
  if (!pen.live) return <Keyboard />;
  const cards = pinCards.map((value) => pen.pick('pin', value, pen.text[`card.${value}`]));
  return pen.control('pin', 'ph-cards', cards);
}

const keys = [...line(0, 1, 10), ...line(23, 1, 10), ...line(46, 11, 9), ...line(69, 31, 7)].join('');

function line(top: number, left: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `M${left + 20 * index} ${top}h18v20h-18z`);
}
