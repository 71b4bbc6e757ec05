import { memo } from 'react';
import { screenName } from '../phone/describe.ts';
import { DrawnPortal, firstPortalDrawings } from '../portal/figures/drawn-portal.tsx';
import { type Acting, codeAddress } from './PhonePane.tsx';
import { drawsSame, type PortalDrawn } from './pane-props.ts';
import { useTexts } from './texts.ts';

/** The simulated Client Portal. */
export const PortalPane = memo(Portal, drawsSame<PortalDrawn & Acting>);

function Portal(props: PortalDrawn & Acting) {
  const { screen, marks, code, challenge, response, user, isWaiting, isIdle, screens, act } = props;
  const { locale, t, words } = useTexts();
  return (
    <div className="device" data-screen={`${screen.screen}@${screen.state}`} data-focus tabIndex={-1}>
      <DrawnPortal
        drawings={screens?.portalDrawings ?? firstPortalDrawings}
        screen={screen}
        words={words}
        marks={marks.controls}
        pick={marks.pick}
        onAction={(action) => act('portal', action)}
        code={code ?? undefined}
        digits={{ challenge: challenge ?? '', response: response ?? '' }}
        address={codeAddress(locale, code)}
      />
      {user && <p className="small">{t(isWaiting ? 'loggingInAs' : 'loggedInAs', { user })}</p>}
      <p className="small" role="status">
        {isIdle && t('nothingHappens')}
      </p>
      <p className="visually-hidden" role="status">
        {t('nowShown', { screen: screenName(screen, words) })}
      </p>
    </div>
  );
}
