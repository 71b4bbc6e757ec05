/** Which drawing each screen of Client Portal has. */
import type { ReactNode } from 'react';
import type { drawnPortalScreens } from '../../phone/drawn.ts';
import type { Drawings } from '../../phone/figures/drawn-phone.tsx';
import { Icon, type IconName } from '../../phone/figures/icons.tsx';
import { EmptyRow, rows } from '../../phone/figures/parts.tsx';
import { inGroups } from '../../phone/figures/pen.tsx';
import type { Pen } from '../../phone/figures/pen-types.ts';
import { QrCode } from '../../phone/figures/qr-code.tsx';
import { Body, firstPortalDrawings } from './drawn-portal.tsx';
import type { portalPictures } from './pictures.tsx';
import { temporaryAccess } from './temporary-access.tsx';

type Drawn = Exclude<
  (typeof drawnPortalScreens)[number],
  'login' | keyof typeof temporaryAccess | keyof typeof portalPictures
>;

const drawn: Record<Drawn, (pen: Pen) => ReactNode> = {
  banner: (pen) => {
    const expired = pen.state === 'expired';
    return (
      <Body pen={pen} leave>
        <div className="ph-offer">
          {pen.control(
            'qr',
            expired ? 'ph-code ph-void' : 'ph-code',
            <>
              <QrCode address={pen.address} />
              {expired ? <Icon name="close" /> : null}
            </>,
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
      <b>{pen.control('heading')}</b>
      <span className="ph-wait" />
      {pen.control('sent', 'ph-note')}
      <small>{pen.state === 'again' ? pen.text.sentAgain : pen.text.waitingText}</small>
      {pen.control('resend', 'ph-link')}
      {pen.control('log-in-with-qr', 'ph-link')}
    </Body>
  ),
  done: (pen) => (
    <Body pen={pen} leave menu>
      <b>
        <Icon name="tick" /> {pen.text.done}
      </b>
      <div className="ph-chart" />
      <div className="ph-list ph-plain">
        <EmptyRow />
        <EmptyRow />
      </div>
    </Body>
  ),
  'qr-login': (pen) => (
    <Body pen={pen} leave>
      <b>{pen.text.qrLogin}</b>
      {pen.control('qr', 'ph-code', <QrCode address={pen.address} />)}
      {pen.control('challenge-response', 'ph-link')}
    </Body>
  ),
  challenge: (pen) => (
    <Body pen={pen} leave>
      <b>{pen.text.challenge}</b>
      {pen.control('challenge', 'ph-field ph-digits', inGroups(pen.digits.challenge, 3))}
      <b className="ph-label">{pen.label('response')}</b>
      {pen.control('response', 'ph-field', responseIn(pen))}
      {pen.state === 'not-accepted' ? <p className="ph-trouble">{pen.text.notAccepted}</p> : null}
      {pen.control('log-in', 'ph-button')}
    </Body>
  ),
  settings: (pen) => (
    <Body pen={pen} leave>
      <div className="ph-list ph-plain">{rows(pen, undefined, signs, ['log-out'])}</div>
    </Body>
  ),
};

export const portalDrawings: Drawings = { ...firstPortalDrawings, ...drawn, ...temporaryAccess };

const signs: Readonly<Record<string, IconName>> = {
  settings: 'gear',
  'user-settings': 'person',
  'secure-login-system': 'key',
};

/** What stands in the field for the response; on a live screen, what can be put there. */
function responseIn({ state, live, digits, text }: Pen): string {
  if (state === 'filled') return inGroups(digits.response, 4);
  return live ? text.fillResponse : ' ';
}
