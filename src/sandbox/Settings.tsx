import { useId } from 'react';
import { shownCode } from '../enrollment/facts.ts';
import type { World } from '../enrollment/world.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import { locales } from '../locales.ts';
import { Icon } from './Icon.tsx';
import type { LiveSession } from './live-session.ts';
import { settingsOf } from './phone-settings.ts';
import type { SessionView } from './session-view.ts';
import { useTexts } from './texts.ts';

/** What can be changed about the simulated phone, its network and the practice clock. */
export function Settings({ session, view }: { session: LiveSession; view: SessionView }) {
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

interface SettingProps {
  label: string;
  value: string;
  options: { value: string; label: string; settings: PhoneSettings }[];
  onChange: (settings: PhoneSettings) => void;
}
