/** Parts that several screens share: bars that stand for text nobody has to read, title bars, rows, fields. */
import { Fragment, type ReactNode } from 'react';
import type { IconName } from './icons.tsx';
import { Icon } from './icons.tsx';
import type { Pen } from './pen-types.ts';

/** A page of the app: a title bar, then its content from top to bottom. */
export function Page({ pen, lead, children }: { pen: Pen; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="ph-page">
      <div className="ph-title">
        {lead === undefined ? <BackSign pen={pen} /> : lead}
        <b>IBKR Mobile</b>
      </div>
      {children}
    </div>
  );
}

/** The sign that leads back, as each system draws it. */
export function BackSign({ pen }: { pen: Pen }) {
  return <Icon name={pen.surface === 'iphone' ? 'back' : 'arrow'} />;
}

/** A grey bar in place of text: short, middle or long. */
export function Bar({ size }: { size?: 's' | 'm' }) {
  return <i className={size === undefined ? 'ph-bar' : `ph-bar ph-bar-${size}`} />;
}

/** A row of a list that nobody has to read. */
export function EmptyRow() {
  return (
    <div className="ph-row">
      <i className="ph-dot" />
      <Bar size="s" />
    </div>
  );
}

/** The controls of a screen as rows of a list, switches included, each with a sign before it where `icons` has one. */
export function rows(
  pen: Pen,
  isOn: (id: string) => boolean = () => false,
  icons: Readonly<Record<string, IconName>> = {},
  except: readonly string[] = [],
): ReactNode {
  const listed = pen.data.controls.filter(({ id }) => !except.includes(id));
  return listed.map(({ id, takes }) => {
    const icon = icons[id];
    const words = (
      <>
        {icon === undefined ? null : <Sign name={icon} />}
        <span>{pen.label(id)}</span>
      </>
    );
    return takes.includes('switch') ? (
      <div className="ph-row" key={id}>
        {words}
        {pen.toggle(id, isOn(id))}
      </div>
    ) : (
      <Fragment key={id}>
        {pen.control(
          id,
          'ph-row',
          <>
            {words}
            <Icon name="next" />
          </>,
        )}
      </Fragment>
    );
  });
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

/** A small sign before the words of a row. */
function Sign({ name }: { name: IconName }) {
  return (
    <i className="ph-dot">
      <Icon name={name} />
    </i>
  );
}
