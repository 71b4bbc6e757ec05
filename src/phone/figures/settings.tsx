/** The pages of the phone's settings. */
import { Fragment, type ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { BackSign, Bar, EmptyRow, rows } from './parts.tsx';
import type { Pen } from './pen-types.ts';

/** A page of the settings: the controls as rows or switches, with a few blank rows around them. */
export function Settings({ pen, isOn }: { pen: Pen; isOn?: boolean }) {
  const few = pen.data.controls.length < 5;
  return (
    <SettingsPage pen={pen}>
      <div className="ph-list">
        {few ? <EmptyRow /> : null}
        {pen.state === 'not-asked' ? <EmptyRow /> : rows(pen, () => isOn ?? false, signs)}
      </div>
      {few ? (
        <div className="ph-list">
          <EmptyRow />
          <EmptyRow />
        </div>
      ) : null}
    </SettingsPage>
  );
}

/** A page of settings of which one is chosen. */
export function Choices({ pen, chosen }: { pen: Pen; chosen: string }) {
  return (
    <SettingsPage pen={pen}>
      <div className="ph-list">
        {pen.data.controls.map(({ id }) => (
          <Fragment key={id}>
            {pen.control(
              id,
              'ph-row',
              <>
                <span>{pen.label(id)}</span>
                {id === chosen ? <Icon name="tick" /> : null}
              </>,
            )}
          </Fragment>
        ))}
      </div>
    </SettingsPage>
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
        <span>{pen.label(id)}</span>
        <Icon name="next" />
      </>,
    );
  const switched = (id: string) => (
    <div className="ph-row">
      <span>{pen.label(id)}</span>
      {pen.toggle(id, on)}
    </div>
  );
  return (
    <SettingsPage pen={pen}>
      <div className="ph-list">{switched('allow')}</div>
      <div className="ph-list">
        <div className="ph-places">
          {['lock-screen', 'notification-center', 'banners'].map((id) => (
            <Fragment key={id}>
              {pen.control(
                id,
                '',
                <>
                  <i />
                  {pen.label(id)}
                  {on ? <Icon name="tick" /> : null}
                </>,
              )}
            </Fragment>
          ))}
        </div>
        {leading('banner-style')}
      </div>
      <div className="ph-list">
        {switched('badges')}
        {leading('previews')}
      </div>
    </SettingsPage>
  );
}

function SettingsPage({ pen, children }: { pen: Pen; children: ReactNode }) {
  const title = pen.title(titles[`${pen.surface}/${pen.data.screen}`] ?? titles[pen.data.screen] ?? '');
  return (
    <div className="ph-page ph-settings">
      <div className="ph-title">
        <BackSign pen={pen} />
        <b>{title ?? <Bar size="s" />}</b>
      </div>
      {children}
    </div>
  );
}

/** The control that leads to a page has its title. */
const titles: Readonly<Record<string, string>> = {
  settings: 'home-screen.settings',
  'quiet-settings': 'quiet-settings.do-not-disturb',
  'camera-settings': 'settings.camera',
  'app-settings': 'settings.app',
  'notification-list': 'settings.notifications',
  'iphone/notification-settings': 'notification-list.app',
  'notification-settings': 'app-page.notifications',
  'banner-style': 'notification-settings.banner-style',
  'show-previews': 'notification-settings.previews',
  'app-list': 'settings.apps',
  'app-page': 'app-list.app',
};

const signs: Readonly<Record<string, IconName>> = {
  airplane: 'plane',
  notifications: 'bell',
  apps: 'bell',
  camera: 'camera',
  app: 'key',
  'do-not-disturb': 'clock',
};
