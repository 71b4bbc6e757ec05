import { Fragment, type ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { Pen } from './pen-types.ts';

/** The phone's home screen: the apps that a step speaks of, among others that every phone has. */
export function HomeScreen({ pen }: { pen: Pen }) {
  const iphone = pen.surface === 'iphone';
  const apps = [
    ...['calendar', 'photos', ...(iphone ? ['camera', 'clock'] : ['clock', 'camera'])],
    ...['maps', 'store', 'settings', 'weather', 'notes', ...(pen.state === 'with-app' ? ['app'] : [])],
  ] as AppName[]; // the names above
  const at = apps.findIndex((name) => pen.isMarked(name));
  return (
    <div className="ph-home">
      {iphone || pen.cropped ? null : <p className="ph-glance">{pen.text.date}</p>}
      <div className="ph-apps">
        {apps.map((name, index) =>
          pen.cropped && at >= 0 && !isBeside(index, at) ? (
            <i key={name} />
          ) : (
            <Fragment key={name}>{drawApp(pen, name)}</Fragment>
          ),
        )}
      </div>
      {pen.cropped ? null : <Dock search={!iphone} />}
    </div>
  );
}

/** Of four in a row, those next to another one; only they are seen in a window on it. */
function isBeside(index: number, other: number): boolean {
  const rows = Math.abs(Math.floor(index / 4) - Math.floor(other / 4));
  const columns = Math.abs((index % 4) - (other % 4));
  return rows <= 1 && columns <= 1;
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

/** An app: one that can be opened is a control of the screen. */
function drawApp(pen: Pen, name: AppName): ReactNode {
  const icon = name === 'app' ? 'key' : name;
  if (pen.data.controls.some(({ id }) => id === name))
    return pen.control(
      name,
      'ph-app',
      <>
        <Icon name={icon} />
        {pen.label(name)}
      </>,
    );
  return (
    <span className="ph-app">
      <Icon name={icon} />
      {pen.text[`other.${name as OtherApp}`]}
    </span>
  );
}

type OtherApp = 'calendar' | 'photos' | 'clock' | 'maps' | 'weather' | 'notes';
type AppName = OtherApp | 'camera' | 'store' | 'settings' | 'app';
