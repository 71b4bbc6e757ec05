/** Parts that several screens share: bars that stand for text nobody has to read, title bars, rows, fields. */
import { Fragment, type ReactNode } from 'react';
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

/** The controls of a screen as rows of a list, switches included. */
export function rows(pen: Pen, isOn: (id: string) => boolean = () => false): ReactNode {
  return pen.data.controls.map(({ id, takes }) =>
    takes.includes('switch') ? (
      <div className="ph-row" key={id}>
        {pen.label(id)}
        {pen.toggle(id, isOn(id))}
      </div>
    ) : (
      <Fragment key={id}>
        {pen.control(
          id,
          'ph-row',
          <>
            {pen.label(id)}
            <Icon name="next" />
          </>,
        )}
      </Fragment>
    ),
  );
}

/** The controls of a screen that are tapped, as buttons one above the other. */
export function buttons(pen: Pen, except: readonly string[] = []): ReactNode {
  return pen.data.controls
    .filter(({ id, takes }) => takes.includes('tap') && !except.includes(id))
    .map(({ id }, index) => (
      <Fragment key={id}>{pen.control(id, index === 0 ? 'ph-button' : 'ph-button ph-second')}</Fragment>
    ));
}

/** The sign of the app, or another one, on a tile. */
export function Tile({ name, large }: { name: IconName; large?: boolean }) {
  return (
    <span className={large ? 'ph-tile ph-large' : 'ph-tile'}>
      <Icon name={name} />
    </span>
  );
}
