import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import type { Pen } from './pen.tsx';

/** The phone's home screen: the apps that a step speaks of, among others that every phone has. */
export function HomeScreen({ pen }: { pen: Pen }) {
  const iphone = pen.surface === 'iphone';
  const installed = pen.state === 'with-app' ? app(pen, 'app', 'key') : null;
  return (
    <div className="ph-home">
      {iphone || pen.cropped ? null : <p className="ph-glance">{pen.text.date}</p>}
      <div className="ph-apps">
        {other(pen, 'calendar')}
        {other(pen, 'photos')}
        {iphone ? app(pen, 'camera', 'camera') : other(pen, 'clock')}
        {iphone ? other(pen, 'clock') : app(pen, 'camera', 'camera')}
        {other(pen, 'maps')}
        {app(pen, 'store', 'store')}
        {app(pen, 'settings', 'settings')}
        {other(pen, 'weather')}
        {other(pen, 'notes')}
        {installed}
      </div>
      {pen.cropped ? null : <Dock search={!iphone} />}
    </div>
  );
}

/** The apps at the lower edge, which have no names, and a field to search the phone. */
function Dock({ search }: { search: boolean }) {
  return (
    <>
      <div className="ph-apps ph-dock">
        <Icon name="phone" />
        <Icon name="messages" />
        <Icon name="mail" />
        <Icon name="globe" />
      </div>
      {search ? (
        <div className="ph-search">
          <Icon name="search" />
        </div>
      ) : null}
    </>
  );
}

/** The locked phone: a large clock, and the notification under it. */
export function Notification({ pen }: { pen: Pen }) {
  return (
    <div className="ph-home ph-lock">
      <p className="ph-clock">
        <small>{pen.text.date}</small> <b>9:41</b>
      </p>
      {pen.control(
        'open',
        'ph-banner',
        <>
          <span className="ph-tile">
            <Icon name="key" />
          </span>
          <b>
            IBKR Mobile <i>{pen.text.now}</i>
          </b>
          <small>{pen.text.approve}</small>
        </>,
      )}
      {pen.surface === 'iphone' ? (
        <div className="ph-corners">
          <Icon name="torch" />
          <Icon name="camera" />
        </div>
      ) : null}
    </div>
  );
}

/** An app that can be opened. */
function app(pen: Pen, id: string, icon: IconName): ReactNode {
  return pen.control(
    id,
    'ph-app',
    <>
      <Icon name={icon} />
      {pen.label(id)}
    </>,
  );
}

/** One of the apps around it. */
function other({ text }: Pen, name: OtherApp): ReactNode {
  return (
    <span className="ph-app">
      <Icon name={name} />
      {text[`other.${name}`]}
    </span>
  );
}

type OtherApp = 'calendar' | 'photos' | 'clock' | 'maps' | 'weather' | 'notes';
