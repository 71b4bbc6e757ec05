import { useId, useMemo, useSyncExternalStore } from 'react';
import { shownCode } from '../enrollment/facts.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';
import { locales } from '../locales.ts';
import { Icon } from './Icon.tsx';
import type { LiveSession } from './live-session-contract.ts';
import { settingsOf } from './phone-settings.ts';
import type { SessionView } from './session-view.ts';
import { useTexts } from './texts.ts';

/** What can be changed about the simulated phone, its network and the practice clock. Drawn when one of them changes. */
export function Settings({ session }: { session: LiveSession }) {
  const { t, any, locale } = useTexts();
  const phone = useSeen(session, ({ world, os }) => world.phones[os]);
  const minute = useSeen(session, ({ time }) => Math.floor(time / 60));
  const canExpire = useSeen(session, (view) => secondsToExpiry(view) !== null);
  const clock = useMemo(
    () =>
      new Intl.DateTimeFormat(locales[locale].lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    [locale],
  );
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
        <p role="status">{t('clockNow', { time: clock.format(new Date(minute * 60_000)) })}</p>
        <div className="acts">
          <button type="button" className="button" onClick={() => session.advance(60)}>
            {t('clockMinute')}
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={!canExpire}
            onClick={() => {
              const left = secondsToExpiry(session.view());
              if (left !== null) session.advance(left);
            }}
          >
            {t('clockExpire')}
          </button>
        </div>
        <p className="small">{t('clockHint')}</p>
      </div>
    </details>
  );
}

/** A part of what is to be seen; whoever asks is drawn again when it is another one. */
function useSeen<Part>({ subscribe, view }: LiveSession, read: (view: SessionView) => Part): Part {
  return useSyncExternalStore(subscribe, () => read(view()));
}

/** The seconds after which the shown code has expired; null where none is shown that lives. */
function secondsToExpiry({ world, time }: SessionView): number | null {
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
