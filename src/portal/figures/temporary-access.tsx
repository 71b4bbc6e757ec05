/** The screens of Client Portal with a temporary code and a card of codes. */
import { inGroups } from '../../phone/figures/pen.tsx';
import type { Pen } from '../../phone/figures/pen-types.ts';
import { Body } from './drawn-portal.tsx';

export const temporaryAccess = {
  'second-code': (pen: Pen) => (
    <Entry
      pen={pen}
      field="temporary-code"
      fill={pen.text.fillTemporaryCode}
      send="log-in"
      note={pen.text.temporaryCode}
    />
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
    <Entry
      pen={pen}
      field="card-values"
      fill={pen.text.fillCardValues}
      send="continue"
      note={pen.text.cardPlaces}
    />
  ),
  'card-active': (pen: Pen) => (
    <Body pen={pen} leave>
      <b>{pen.text.cardActive}</b>
      <small>{pen.text.cardExpires}</small>
      {pen.control('close', 'ph-button')}
    </Body>
  ),
};

/** A page with one field; on a live screen it says what can be put there. */
function Entry({ pen, field, fill, send, note }: EntryProps) {
  const { state, live, digits } = pen;
  return (
    <Body pen={pen} leave>
      <b className="ph-label">{pen.label(field)}</b>
      {pen.control(field, 'ph-field ph-mono', state === 'filled' ? digits.response : live ? fill : ' ')}
      {state === 'not-accepted' ? <p className="ph-trouble">{pen.text.codeNotAccepted}</p> : null}
      {pen.control(send, 'ph-button')}
      <small>{note}</small>
    </Body>
  );
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

interface EntryProps {
  pen: Pen;
  field: string;
  fill: string;
  send: string;
  note: string;
}
