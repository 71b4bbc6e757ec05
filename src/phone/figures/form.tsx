import { Icon } from './icons.tsx';
import { Keyboard, PinCards } from './keyboard.tsx';
import { Bar, buttons, Page } from './parts.tsx';
import { inGroups } from './pen.tsx';
import type { Pen } from './pen-types.ts';

/**
 * A page that asks for something. Where the real one asks for a username and a password there is an inert card,
 * already filled in: nothing on a simulated screen takes a credential.
 */
export function Form({ pen }: { pen: Pen }) {
  const { data, live, state } = pen;
  const types = data.controls.filter(({ takes }) => takes.includes('type'));
  return (
    <Page pen={pen}>
      {types.some(({ id }) => id === 'code') ? <Message pen={pen} /> : null}
      {data.controls.some(({ id }) => id === 'password') ? <PracticeCard pen={pen} /> : <Bar size="m" />}
      {types.map(({ id }) => (
        <div className="ph-entry" key={id}>
          <b>{pen.label(id)}</b>
          {id === 'code' ? <MessagedCode pen={pen} /> : <Challenge pen={pen} id={id} />}
        </div>
      ))}
      {data.controls
        .filter(({ takes }) => takes.includes('pick'))
        .map(({ id }) => (
          <div className="ph-entry" key={id}>
            <b>{pen.label(id)}</b>
            {live ? (
              <PinCards pen={pen} />
            ) : (
              pen.control(id, 'ph-field ph-dots', state === 'filled' ? '••••' : ' ')
            )}
          </div>
        ))}
      {data.controls
        .filter(({ id }) => id === 'number')
        .map(({ id }) => (
          <div className="ph-entry" key={id}>
            <b>{pen.label(id)}</b>
            {pen.control(id, 'ph-field ph-dots', '••••12')}
          </div>
        ))}
      {buttons(pen, ['number'])}
      {live || types.length === 0 ? null : <Keyboard pen={pen} types="digits" />}
    </Page>
  );
}

/** The field for a challenge, and what can be put there on a live screen. */
function Challenge({ pen, id }: { pen: Pen; id: string }) {
  const { live, state, text, digits } = pen;
  const empty = live ? text.fillChallenge : ' ';
  return pen.control(id, 'ph-field', state === 'filled' ? inGroups(digits.challenge, 3) : empty);
}

/** The field for the code of the text message. On a live screen it is the caller's until the code stands in it. */
function MessagedCode({ pen }: { pen: Pen }) {
  if (pen.live && pen.state === 'empty') return pen.field;
  return pen.control('code', 'ph-field ph-mono', pen.state === 'filled' ? pen.code : ' ');
}

/** The text message, as it appears over what is open. */
function Message({ pen }: { pen: Pen }) {
  return (
    <div className="ph-banner ph-message">
      <span className="ph-tile">
        <Icon name="messages" />
      </span>
      <b>
        {pen.text.messages} <i>{pen.text.now}</i>
      </b>
      <small>
        {pen.text.message} <span className="ph-mono">{pen.code}</span>
      </small>
    </div>
  );
}

function PracticeCard({ pen }: { pen: Pen }) {
  return (
    <div className="ph-inert">
      {pen.control('user', '', <b>practice01</b>)}
      {pen.control('password', '', '••••••••')}
      <small>{pen.text.card}</small>
    </div>
  );
}

/** The answer to a challenge, to be typed on the computer. */
export function Response({ pen }: { pen: Pen }) {
  return (
    <Page pen={pen}>
      <b className="ph-label">{pen.text.response}</b>
      {pen.control('response', 'ph-field ph-digits', inGroups(pen.digits.response, 4))}
      <Bar size="m" />
    </Page>
  );
}
