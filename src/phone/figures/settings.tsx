import { Fragment } from 'react';
import { Icon } from './icons.tsx';
import { Bar, EmptyRow, rows } from './parts.tsx';
import type { Pen } from './pen.tsx';

/** A page of the phone's settings: the controls as rows or switches, with a few blank rows around them. */
export function Settings({ pen, isOn }: { pen: Pen; isOn?: boolean }) {
  const few = pen.data.controls.length < 5;
  return (
    <div className="ph-page">
      <div className="ph-title">
        <Icon name="back" />
        <Bar size="s" />
      </div>
      <div className="ph-list">
        {few ? <EmptyRow /> : null}
        {pen.state === 'not-asked' ? <EmptyRow /> : rows(pen, () => isOn ?? false)}
        {few ? (
          <>
            <EmptyRow />
            <EmptyRow />
          </>
        ) : null}
      </div>
    </div>
  );
}

/** An iPhone's notification settings of an app: where notifications show, and in which way. */
export function NotificationSettings({ pen }: { pen: Pen }) {
  const on = pen.state === 'on';
  const leading = (id: string) =>
    pen.control(
      id,
      'ph-row',
      <>
        {pen.label(id)}
        <Icon name="next" />
      </>,
    );
  const switched = (id: string) => (
    <div className="ph-row">
      {pen.label(id)}
      {pen.toggle(id, on)}
    </div>
  );
  return (
    <div className="ph-page">
      <div className="ph-title">
        <Icon name="back" />
        <Bar size="s" />
      </div>
      <div className="ph-list">
        {switched('allow')}
        <div className="ph-places">
          {['lock-screen', 'notification-center', 'banners'].map((id) => (
            <Fragment key={id}>
              {pen.control(
                id,
                '',
                <>
                  {pen.label(id)}
                  {on ? <Icon name="tick" /> : null}
                </>,
              )}
            </Fragment>
          ))}
        </div>
        {leading('banner-style')}
        {switched('badges')}
        {leading('previews')}
      </div>
    </div>
  );
}
