import type { ReactNode } from 'react';
import { Icon } from '../../phone/figures/icons.tsx';
import { nameFor, type Pen, penFor, type ScreenProps, screenOf } from '../../phone/figures/pen.tsx';
import { QrCode } from '../../phone/figures/qr-code.tsx';
import { portalScreens } from '../screens.ts';

/** Draws a screen of the simulated Client Portal in a browser's window; a figure, or live with `onAction`. */
export function PortalScreen(props: ScreenProps) {
  const { screen } = props;
  const data = screenOf(portalScreens, screen);
  const pen = penFor(data, props);
  return (
    <div className="ph ph-portal" {...nameFor(data, props)}>
      <div className="ph-window">
        <div className="ph-address">
          <i />
        </div>
        <p className="ph-band">{pen.text.portalBand}</p>
        {(portalDrawings[data.screen] ?? drawNothing)(pen)}
      </div>
    </div>
  );
}

export const portalDrawings: Record<string, (pen: Pen) => ReactNode> = {
  login: (pen) => (
    <Body pen={pen}>
      <b>{pen.text.pickUser}</b>
      {pen.live ? (
        practiceUsers.map((user) => pen.pick('user', user, user))
      ) : (
        <>
          {pen.control('user', 'ph-card', practiceUsers[0])}
          <span className="ph-card">{practiceUsers[1]}</span>
        </>
      )}
    </Body>
  ),
  banner: (pen) => {
    const expired = pen.state === 'expired';
    return (
      <Body pen={pen} leave>
        <div className="ph-offer">
          {pen.control(
            'qr',
            expired ? 'ph-code ph-over-code' : 'ph-code',
            expired ? <Icon name="close" /> : <QrCode address={pen.address} />,
          )}
          <b>{expired ? pen.text.bannerExpired : pen.text.bannerHeading}</b>
          <small>{expired ? pen.text.expiredText : pen.text.bannerText}</small>
          {pen.control('code', 'ph-mono', expired ? <s>{pen.code}</s> : pen.code)}
        </div>
      </Body>
    );
  },
  waiting: (pen) => (
    <Body pen={pen} leave>
      <b>{pen.text.waiting}</b>
      <small>{pen.text.waitingText}</small>
    </Body>
  ),
  done: (pen) => (
    <Body pen={pen} leave>
      <b>
        <Icon name="tick" /> {pen.text.done}
      </b>
      <div className="ph-pair">
        <div className="ph-box" />
        <div className="ph-box" />
      </div>
    </Body>
  ),
};

/** The users that can be picked; there is no password. */
export const practiceUsers = ['practice01', 'practice02'];

function Body({ pen, leave, children }: { pen: Pen; leave?: boolean; children: ReactNode }) {
  return (
    <div className="ph-desk">
      <div className="ph-title">
        <b>{pen.text.portal}</b>
        {leave ? pen.control('log-out', 'ph-lead') : null}
      </div>
      {children}
    </div>
  );
}

function drawNothing() {
  return null;
}
