import { useSelector } from '@xstate/react';
import { shownCode, shownPortal } from '../enrollment/facts.ts';
import { screenName } from '../phone/describe.ts';
import { PortalScreen } from '../portal/figures/index.tsx';
import { shownPortalScreen } from '../portal/journey.ts';
import { codeAddress, type PaneProps, sameScreen } from './PhonePane.tsx';
import { useTexts } from './texts.ts';

/** The simulated Client Portal. */
export function PortalPane({ view, marks, act }: PaneProps) {
  const { locale, t, words } = useTexts();
  const screen = useSelector(view.portal, shownPortalScreen, sameScreen);
  const shown = shownCode(view.world);
  const user = shownPortal(view.world)?.user;
  return (
    <div className="device" data-screen={`${screen.screen}@${screen.state}`} data-focus tabIndex={-1}>
      <PortalScreen
        screen={screen}
        words={words}
        marks={marks.controls}
        pick={marks.pick}
        onAction={act}
        code={shown?.code}
        address={codeAddress(locale, shown?.code)}
      />
      {user && <p className="small">{t('loggedInAs', { user })}</p>}
      <p className="small" role="status">
        {view.idleOn === 'portal' && t('nothingHappens')}
      </p>
      <p className="visually-hidden" role="status">
        {t('nowShown', { screen: screenName(screen, words) })}
      </p>
    </div>
  );
}
