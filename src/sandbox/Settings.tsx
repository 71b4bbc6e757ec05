import { useId } from 'react';
import { shownCode } from '../enrollment/facts.ts';
import { policy } from '../enrollment/policy.ts';
import type { Phone, World } from '../enrollment/world.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import { locales } from '../locales.ts';
import { Icon } from './Icon.tsx';
import type { LiveSession } from './live-session.ts';
import { useTexts } from './texts.ts';
import type { View } from './view.ts';

/** What can be changed about the simulated phone, its network and the practice clock. */
export function Settings({ session, view }: { session: LiveSession; view: View }) {
  const { t, any, locale } = useTexts();
  const phone = view.world.phones[view.os];
  const left = secondsToExpiry(view.world, view.time);
  const clock = new Intl.DateTimeFormat(locales[locale].lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <details className="drawer">
      <summary>
        <Icon name="gear" />
        {t('settings')}
      </summary>
      <div className="drawer-body">
        <p>{t('settingsLead')}</p>
        <div className="settings">
          {settingsOf(phone).map(({ name, value, options }) => (
            <Setting
              key={name}
              label={t(`set-${name}`)}
              value={value}
              options={options.map(({ text, version, ...option }) => ({
                ...option,
                label: any(text, version === undefined ? {} : { version }),
              }))}
              onChange={(option) => session.set(option)}
            />
          ))}
        </div>
        <h3>{t('clock')}</h3>
        <p role="status">{t('clockNow', { time: clock.format(new Date(view.time * 1000)) })}</p>
        <div className="acts">
          <button type="button" className="button" onClick={() => session.advance(60)}>
            {t('clockMinute')}
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={left === null}
            onClick={() => left !== null && session.advance(left)}
          >
            {t('clockExpire')}
          </button>
        </div>
        <p className="small">{t('clockHint')}</p>
      </div>
    </details>
  );
}

/** The seconds after which the shown code has expired; null where none is shown that lives. */
function secondsToExpiry(world: World, time: number): number | null {
  const code = shownCode(world);
  return code && code.expires > time ? code.expires - time : null;
}

function Setting({ label, value, options, onChange }: SettingProps) {
  const id = useId();
  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChange(chosen.settings);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The settings of a phone with what each can be. */
function settingsOf(phone: Phone): SettingRow[] {
  const { os } = phone;
  const fine = os === 'iphone' ? '17.5' : '14';
  const old = os === 'iphone' ? '10.3' : '5.1';
  const isOld = Number.parseFloat(phone.version) < Number.parseFloat(policy.oldestVersion[os]);
  const grants = ['ask', 'yes', 'no'] as const;
  const rows: SettingRow[] = [
    {
      name: 'version',
      value: isOld ? 'old' : 'fine',
      options: [
        { value: 'fine', text: 'version-fine', version: fine, settings: { version: fine } },
        { value: 'old', text: 'version-old', version: old, settings: { version: old } },
      ],
    },
    {
      name: 'network',
      value: phone.network,
      options: (['ok', 'slow', 'down', 'loses-answers'] as const).map((network) => ({
        value: network,
        text: `network-${network}`,
        settings: { network },
      })),
    },
    {
      name: 'camera',
      value: phone.camera,
      options: grants.map((camera) => ({ value: camera, text: `grant-${camera}`, settings: { camera } })),
    },
    {
      name: 'notifications',
      value: phone.notifications,
      options: grants.map((notifications) => ({
        value: notifications,
        text: `grant-${notifications}`,
        settings: { notifications },
      })),
    },
    {
      name: 'lens',
      value: phone.lens,
      options: (['rear', 'front'] as const).map((lens) => ({
        value: lens,
        text: `lens-${lens}`,
        settings: { lens },
      })),
    },
    {
      name: 'scanCodes',
      value: phone.scanCodes ? 'on' : 'off',
      options: [
        { value: 'on', text: 'scan-on', settings: { scanCodes: true } },
        { value: 'off', text: 'scan-off', settings: { scanCodes: false } },
      ],
    },
    {
      name: 'lock',
      value: phone.lock,
      options: (['biometric', 'passcode', 'none'] as const).map((lock) => ({
        value: lock,
        text: `lock-${lock}`,
        settings: { lock },
      })),
    },
    {
      name: 'opensWith',
      value: phone.opensWith,
      options: (['home', 'login'] as const).map((opensWith) => ({
        value: opensWith,
        text: `opens-${opensWith}`,
        settings: { opensWith },
      })),
    },
  ];
  if (os === 'iphone') return rows;
  return [
    ...rows,
    {
      name: 'rooted',
      value: phone.rooted ? 'yes' : 'no',
      options: [
        { value: 'no', text: 'no', settings: { rooted: false } },
        { value: 'yes', text: 'yes', settings: { rooted: true } },
      ],
    },
  ];
}

interface SettingRow {
  name:
    | 'version'
    | 'network'
    | 'camera'
    | 'notifications'
    | 'lens'
    | 'scanCodes'
    | 'lock'
    | 'opensWith'
    | 'rooted';
  value: string;
  options: { value: string; text: string; version?: string; settings: PhoneSettings }[];
}

interface SettingProps {
  label: string;
  value: string;
  options: { value: string; label: string; settings: PhoneSettings }[];
  onChange: (settings: PhoneSettings) => void;
}
