import { Keyboard, PinCards } from './keyboard.tsx';
import { Bar, buttons, Page } from './parts.tsx';
import { inGroups, type Pen } from './pen.tsx';

/**
 * A page that asks for something. Where the real one asks for a username and a password there is an inert card,
 * already filled in: nothing on a simulated screen takes a credential.
 */
export function Form({ pen }: { pen: Pen }) {
  const { data, live, state, text } = pen;
  const types = data.controls.filter(({ takes }) => takes.includes('type'));
  return (
    <Page pen={pen}>
      {data.controls.some(({ id }) => id === 'password') ? <PracticeCard pen={pen} /> : <Bar size="m" />}
      {types.map(({ id }) => (
        <div className="ph-entry" key={id}>
          <b>{pen.label(id)}</b>
          {pen.control(
            id,
            'ph-field',
            state === 'filled' ? inGroups(pen.digits.challenge, 3) : live ? text.fillChallenge : ' ',
          )}
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
