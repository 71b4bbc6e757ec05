import { useSelector } from '@xstate/react';
import type { Marks } from '../coach/next-move.ts';
import { shownCode } from '../enrollment/facts.ts';
import { sandboxPath } from '../fragments.ts';
import { portal } from '../landmarks.ts';
import { screenName } from '../phone/describe.ts';
import { PhoneScreen } from '../phone/figures/index.tsx';
import { shownScreen } from '../phone/journey.ts';
import type { Action, ScreenRef } from '../surface.ts';
import { CodeField } from './CodeField.tsx';
import { Icon } from './Icon.tsx';
import type { LiveSession } from './live-session.ts';
import { useTexts } from './texts.ts';
import type { View } from './view.ts';

/** The simulated phone as a group of real buttons, with the way back to its home screen below. */
export function PhonePane({ session, view, marks, isHomeDue, act }: PhonePaneProps) {
  const { locale, t, words } = useTexts();
  const { os, world, typed } = view;
  const screen = useSelector(view.phone, (snapshot) => shownScreen(os, snapshot), sameScreen);
  const shown = view.showing.portal.screen === portal.codeScreen ? shownCode(world) : null;
  const typeCode = () => act({ verb: 'type', control: 'code', value: 'code' });
  const field = (
    <CodeField
      os={os}
      typed={typed}
      mark={marks.controls.includes('code') ? marks.controls.indexOf('code') + 1 : undefined}
      offer={
        shown && typed !== shown.code
          ? () => {
              session.write(shown.code);
              if (os === 'iphone') typeCode();
            }
          : null
      }
      onWrite={session.write}
      onTake={typeCode}
    />
  );
  return (
    <>
      <div
        className="device"
        data-screen={`${screen.screen}@${screen.state}`}
        data-busy={view.isBusy}
        data-focus
        tabIndex={-1}
      >
        <PhoneScreen
          screen={screen}
          words={words}
          marks={marks.controls}
          pick={marks.pick}
          onAction={act}
          field={field}
          code={typed || shown?.code}
          address={codeAddress(locale, shown?.code)}
        />
      </div>
      <p className="small" role="status">
        {view.idleOn === os && t('nothingHappens')}
      </p>
      <p className="visually-hidden" role="status">
        {t('nowShown', { screen: `${t(os)}: ${screenName(screen, words)}` })}
      </p>
      <button
        type="button"
        className={isHomeDue ? 'go' : 'button'}
        data-control="home"
        data-leads={isHomeDue ? '' : undefined}
        onClick={session.goHome}
      >
        <Icon name="home" />
        {t('home')}
      </button>
    </>
  );
}

/** The address that the practice QR code carries: a page of this site and nothing else. */
export function codeAddress(locale: Parameters<typeof sandboxPath>[0], code: string | undefined): string {
  return location.origin + sandboxPath(locale, code === undefined ? {} : { code });
}

export function sameScreen(a: ScreenRef, b: ScreenRef): boolean {
  return a.surface === b.surface && a.screen === b.screen && a.state === b.state;
}

interface PhonePaneProps extends PaneProps {
  session: LiveSession;
  /** True where the guide goes on at the home screen. */
  isHomeDue: boolean;
}

export interface PaneProps {
  view: View;
  /** What to mark on this surface. */
  marks: Pick<Marks, 'controls' | 'pick'>;
  act: (action: Action) => void;
}
