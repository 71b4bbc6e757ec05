import { memo } from 'react';
import { sandboxPath } from '../fragments.ts';
import { screenName } from '../phone/describe.ts';
import { DrawnPhone, firstDrawings } from '../phone/figures/drawn-phone.tsx';
import type { Action } from '../surface.ts';
import { Icon } from './Icon.tsx';
import type { Ask } from './page-machine.ts';
import { drawsSame, type PhoneDrawn } from './pane-props.ts';
import type { Screens } from './screens.ts';
import { useTexts } from './texts.ts';

/** The simulated phone as a group of real buttons, with the way back to its home screen below. */
export const PhonePane = memo(Phone, drawsSame<PhonePaneProps>);

function Phone({
  os,
  screen,
  marks,
  typed,
  code,
  isMessaged,
  challenge,
  response,
  isIdle,
  isHomeDue,
  screens,
  act,
  ask,
}: PhonePaneProps) {
  const { locale, t, words } = useTexts();
  const write = (text: string) => ask(({ session }) => session.write(text));
  const typeCode = () => act(os, { verb: 'type', control: 'code', value: 'code' });
  const field = screens && (
    <screens.CodeField
      os={os}
      typed={typed}
      mark={marks.controls.includes('code') ? marks.controls.indexOf('code') + 1 : undefined}
      isMessaged={isMessaged}
      offer={
        code && typed !== code
          ? () => {
              write(code);
              if (os === 'iphone' || isMessaged) typeCode();
            }
          : null
      }
      onWrite={write}
      onTake={typeCode}
    />
  );
  return (
    <>
      <div className="device" data-screen={`${screen.screen}@${screen.state}`} data-focus tabIndex={-1}>
        <DrawnPhone
          drawings={screens?.drawings ?? firstDrawings}
          screen={screen}
          words={words}
          marks={marks.controls}
          pick={marks.pick}
          onAction={(action) => act(os, action)}
          field={field}
          code={typed || (code ?? undefined)}
          digits={{ challenge: challenge ?? '', response: response ?? '' }}
          address={codeAddress(locale, code)}
        />
      </div>
      <p className="small" role="status">
        {isIdle && t('nothingHappens')}
      </p>
      <p className="visually-hidden" role="status">
        {t('nowShown', { screen: `${t(os)}: ${screenName(screen, words)}` })}
      </p>
      <button
        type="button"
        className={isHomeDue ? 'go' : 'button'}
        data-control="home"
        data-leads={isHomeDue ? '' : undefined}
        onClick={() => ask(({ session }) => session.goHome())}
      >
        <Icon name="home" />
        {t('home')}
      </button>
    </>
  );
}

/** The address that the practice QR code carries: a page of this site and nothing else. */
export function codeAddress(locale: Parameters<typeof sandboxPath>[0], code: string | null): string {
  return location.origin + sandboxPath(locale, code === null ? {} : { code });
}

export interface Acting {
  /** Null until they have been fetched: nothing but the first screens is drawn without them. */
  screens: Screens | null;
  act: (on: PhoneDrawn['os'] | 'portal', action: Action) => void;
}

type PhonePaneProps = PhoneDrawn & Acting & { ask: (ask: Ask) => void };
