/** What the phone puts in front of an app: questions, locks, messages. */
import { Fragment, type ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { Bar, Page, Tile } from './parts.tsx';
import type { Pen } from './pen-types.ts';

/** A question of the system: side by side on the iPhone, one above the other on Android. */
export function Permission({ pen, question, reason }: { pen: Pen; question: string; reason: string }) {
  return (
    <Behind pen={pen}>
      <div className="ph-dialog">
        {pen.surface === 'iphone' ? null : <Icon name="camera" />}
        <p>
          <b>{question}</b>
        </p>
        <p>
          <small>{reason}</small>
        </p>
        <Answers pen={pen} />
      </div>
    </Behind>
  );
}

/** Android's question about the camera: today's three answers, those of older phones, or both in one picture. */
export function CameraPermission({ pen }: { pen: Pen }) {
  const { state, text } = pen;
  const camera = (
    <>
      <Icon name="camera" />
      <p>
        <b>{text.cameraQuestion}</b>
      </p>
    </>
  );
  return (
    <Behind pen={pen}>
      {state === 'older' ? null : (
        <div className="ph-dialog">
          {camera}
          <Answers pen={pen} ids={['while-using', 'once', 'refuse']} />
        </div>
      )}
      {state === 'today' ? null : (
        <div className="ph-dialog ph-older">
          {state === 'older' ? camera : <small>{text.olderAndroid}</small>}
          <div className="ph-answers">
            {state === 'older' ? (
              pen.control('refuse', 'ph-answer')
            ) : (
              <span className="ph-answer">{text.deny}</span>
            )}
            {pen.control('allow', 'ph-answer')}
          </div>
        </div>
      )}
    </Behind>
  );
}

/** A question of the app with its controls as answers. */
export function Question({ pen, question }: { pen: Pen; question?: string }) {
  return (
    <Behind pen={pen}>
      <div className="ph-dialog ph-alert">
        <p>
          <b>{question ?? 'IBKR Mobile'}</b>
        </p>
        {question === undefined ? <Bar size="m" /> : null}
        <Answers pen={pen} />
      </div>
    </Behind>
  );
}

/** The error message of the app. */
export function ErrorMessage({ pen }: { pen: Pen }) {
  return (
    <Behind pen={pen}>
      <div className="ph-dialog ph-alert">
        <p>
          <b>{pen.control('message', 'ph-text')}</b>
        </p>
        <div className="ph-answers">{pen.control('close', 'ph-answer', <Icon name="close" />)}</div>
      </div>
    </Behind>
  );
}

/** The phone asks for the face, the finger or the passcode of its owner. Nothing can be typed. */
export function Unlock({ pen }: { pen: Pen }) {
  const { state, text } = pen;
  const words = { face: text.face, fingerprint: text.fingerprint, passcode: text.passcode }[state];
  if (state === 'passcode') {
    return (
      <div className="ph-home ph-lock">
        <p className="ph-head">{words}</p>
        {pen.control(
          'unlock',
          'ph-pad',
          <>
            <b>○ ○ ○ ○ ○ ○</b>
            {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => (
              <i key={digit}>{digit}</i>
            ))}
            <b />
            <i>0</i>
          </>,
        )}
      </div>
    );
  }
  return (
    <Behind pen={pen}>
      <div className="ph-dialog ph-lock-sheet">
        {pen.control('unlock', 'ph-sensor', <Icon name={state === 'face' ? 'face' : 'finger'} />)}
        <p>
          <b>{words}</b>
        </p>
      </div>
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
    <Page pen={pen} lead={<i />}>
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

/** Answers in the order of the system: an iPhone ends with the one that goes on, Android begins with it. */
function Answers({ pen, ids }: { pen: Pen; ids?: readonly string[] }) {
  const listed = ids ?? pen.data.controls.map(({ id }) => id);
  const order =
    pen.surface === 'iphone' && ids === undefined && listed.includes('refuse') ? listed.toReversed() : listed;
  return (
    <div className="ph-answers">
      {order.map((id) => (
        <Fragment key={id}>{pen.control(id, 'ph-answer')}</Fragment>
      ))}
    </div>
  );
}

/** A page of the app in the shade of what stands before it. */
function Behind({ pen, children }: { pen: Pen; children: ReactNode }) {
  return (
    <Page pen={pen}>
      <Bar size="s" />
      <div className="ph-box" />
      <Bar size="m" />
      <div className="ph-over">{children}</div>
    </Page>
  );
}
