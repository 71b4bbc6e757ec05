/** What the phone puts in front of an app: questions, locks, messages. */
import { Fragment, type ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { Bar, Page, Tile } from './parts.tsx';
import type { Pen } from './pen.tsx';

/** A question of the system with two answers. */
export function Permission({ pen, question }: { pen: Pen; question: string }) {
  const refuse = pen.control('refuse', 'ph-answer');
  const allow = pen.control('allow', 'ph-answer');
  return (
    <Behind>
      <p>
        <b>{question}</b>
      </p>
      <Bar size="m" />
      <div className="ph-answers">
        {pen.surface === 'iphone' ? refuse : allow}
        {pen.surface === 'iphone' ? allow : refuse}
      </div>
    </Behind>
  );
}

/** A question of the app with its controls as answers. */
export function Question({ pen }: { pen: Pen }) {
  return (
    <Behind>
      <p>
        <b>IBKR Mobile</b>
      </p>
      <Bar size="m" />
      <div className="ph-answers">
        {pen.data.controls.map(({ id }) => (
          <Fragment key={id}>{pen.control(id, 'ph-answer')}</Fragment>
        ))}
      </div>
    </Behind>
  );
}

/** The error message of the app. */
export function ErrorMessage({ pen }: { pen: Pen }) {
  return (
    <Behind>
      <p>
        <b>{pen.control('message', 'ph-text')}</b>
      </p>
      <div className="ph-answers">{pen.control('close', 'ph-answer', <Icon name="close" />)}</div>
    </Behind>
  );
}

/** The phone asks for the face, the finger or the passcode of its owner. Nothing can be typed. */
export function Unlock({ pen }: { pen: Pen }) {
  const { state, text } = pen;
  const words = { face: text.face, fingerprint: text.fingerprint, passcode: text.passcode }[state];
  if (state === 'passcode') {
    return (
      <div className="ph-page ph-passcode">
        <p className="ph-head">{words}</p>
        {pen.control(
          'unlock',
          'ph-pad',
          <>
            <b>○ ○ ○ ○ ○ ○</b>
            <i>1</i>
            <i>2</i>
            <i>3</i>
            <i>4</i>
            <i>5</i>
            <i>6</i>
            <i>7</i>
            <i>8</i>
            <i>9</i>
            <b />
            <i>0</i>
          </>,
        )}
      </div>
    );
  }
  return (
    <Behind>
      {pen.control('unlock', 'ph-sensor', <Icon name={state === 'face' ? 'face' : 'finger'} />)}
      <p>
        <b>{words}</b>
      </p>
    </Behind>
  );
}

/** A page that says why it does not go on, with one way out. */
export function Stop({
  pen,
  icon,
  words,
  control,
}: {
  pen: Pen;
  icon: IconName;
  words: string;
  control: string;
}) {
  return (
    <Page lead={<i />}>
      <div className="ph-middle">
        <Tile name={icon} large />
        <p className="ph-head">{words}</p>
        <Bar size="m" />
        <Bar size="s" />
      </div>
      <div className="ph-push">{pen.control(control, 'ph-button ph-second')}</div>
    </Page>
  );
}

/** A notification on the locked phone. */
export function Notification({ pen }: { pen: Pen }) {
  return (
    <div className="ph-home ph-lock">
      <p className="ph-clock">9:41</p>
      {pen.control(
        'open',
        'ph-banner',
        <>
          <Tile name="key" />
          <b>IBKR Mobile</b>
          <small>{pen.text.approve}</small>
        </>,
      )}
    </div>
  );
}

function Behind({ children }: { children: ReactNode }) {
  return (
    <div className="ph-page">
      <Bar size="s" />
      <div className="ph-box" />
      <Bar size="m" />
      <div className="ph-over">
        <div className="ph-dialog">{children}</div>
      </div>
    </div>
  );
}
