/** Parts that several screens share: bars that stand for text nobody has to read, title bars, rows, fields. */
import type { ReactNode } from 'react';
import type { IconName } from './icons.tsx';
import { Icon } from './icons.tsx';
import type { Pen } from './pen.tsx';

/** A page of the app: a title bar, then its content from top to bottom. */
export function Page({ lead, children }: { lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="ph-page">
      <div className="ph-title">
        {lead === undefined ? <Icon name="back" /> : lead}
        <b>IBKR Mobile</b>
      </div>
      {children}
    </div>
  );
}

/** A grey bar in place of text: short, middle or long. */
export function Bar({ size }: { size?: 's' | 'm' }) {
  return <i className={size === undefined ? 'ph-bar' : `ph-bar ph-bar-${size}`} />;
}

/** A row of a list that nobody has to read. */
export function EmptyRow() {
  return (
    <div className="ph-row">
      <Bar size="s" />
    </div>
  );
}

/** A row of a list that is a control. */
export function row(pen: Pen, id: string): ReactNode {
  return pen.control(
    id,
    'ph-row',
    <>
      {pen.label(id)}
      <Icon name="next" />
    </>,
  );
}

/** The sign of the app, or another one, on a tile. */
export function Tile({ name, large }: { name: IconName; large?: boolean }) {
  return (
    <span className={large ? 'ph-tile ph-large' : 'ph-tile'}>
      <Icon name={name} />
    </span>
  );
}

/** An inert card in place of fields for a user name and a password: there is nothing to fill in. */
export function PracticeCard({ pen }: { pen: Pen }) {
  return (
    <div className="ph-inert">
      <b>practice01</b>
      <span>••••••••</span>
      <small>{pen.text.card}</small>
    </div>
  );
}
