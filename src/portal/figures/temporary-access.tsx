/** The screens of Client Portal with a temporary code and a card of codes. */
import { inGroups } from '../../phone/figures/pen.tsx';
import type { Pen } from '../../phone/figures/pen-types.ts';
import { Body } from './drawn-portal.tsx';

export const temporaryAccess = {
  'second-code': (pen: Pen) => (
    <Body pen={pen} leave>
      <b className="ph-label">{pen.label('temporary-code')}</b>
      {pen.control('temporary-code', 'ph-field ph-mono', filled(pen, pen.text.fillTemporaryCode))}
      {pen.state === 'not-accepted' ? <p className="ph-trouble">{pen.text.codeNotAccepted}</p> : null}
      {pen.control('log-in', 'ph-button')}
      <small>{pen.text.temporaryCode}</small>
    </Body>
  ),
  'card-offer': (pen: Pen) => (
    <Body pen={pen} leave>
      <b>{pen.text.security}</b>
      {pen.control('enroll', 'ph-link')}
    </Body>
  ),
  'online-card': (pen: Pen) => (
    <Body pen={pen} leave>
      <b>{pen.text.onlineCard}</b>
      <div className="ph-list ph-plain">
        {rowsOf(pen).map(([place, value]) => (
          <div className="ph-row" key={place}>
            <span>{place}</span>
            <b className="ph-mono">{value}</b>
          </div>
        ))}
      </div>
      {pen.state === 'printed' ? <small>{pen.text.printed}</small> : null}
      {pen.control('print', 'ph-button ph-second')}
      {pen.control('continue', 'ph-button')}
    </Body>
  ),
  'card-values': (pen: Pen) => (
    <Body pen={pen} leave>
      <small>{pen.text.cardPlaces}</small>
      <b className="ph-label">{pen.label('card-values')}</b>
      {pen.control('card-values', 'ph-field ph-digits', filled(pen, pen.text.fillCardValues))}
      {pen.state === 'not-accepted' ? <p className="ph-trouble">{pen.text.codeNotAccepted}</p> : null}
      {pen.control('continue', 'ph-button')}
    </Body>
  ),
  'card-active': (pen: Pen) => (
    <Body pen={pen} leave>
      <b>{pen.text.cardActive}</b>
      <small>{pen.text.cardExpires}</small>
      {pen.control('close', 'ph-button')}
    </Body>
  ),
};

/** What stands in a field; on a live screen, what can be put there. */
function filled({ state, live, digits }: Pen, fill: string): string {
  if (state === 'filled') return digits.response;
  return live ? fill : ' ';
}

/** The codes of the card by their places: those at the two places that are asked for are the card's own, the other is made up. */
function rowsOf({ digits }: Pen): [place: string, value: string][] {
  const [first = '', second = ''] = inGroups(digits.challenge, 3).split(' ');
  return [
    ['16', '083'],
    ['17', first],
    ['42', second],
  ];
}
