/** The pages of the app on the way to an active IB Key. */
import { Icon } from './icons.tsx';
import { Keyboard, PinCards } from './keyboard.tsx';
import { Bar, buttons, EmptyRow, Page, rows, Tile } from './parts.tsx';
import type { Pen } from './pen.tsx';

/** A page with the sign of the app and its controls as large buttons: a first page, instructions, an offer. */
export function Start({ pen }: { pen: Pen }) {
  return (
    <Page lead={<i />}>
      <div className="ph-middle">
        <Tile name="key" large />
        <Bar size="m" />
        <Bar />
        <Bar size="s" />
      </div>
      <div className="ph-push">{buttons(pen)}</div>
    </Page>
  );
}

/** The page on which the code is typed, or the way to the camera. */
export function CodeEntry({ pen, camera, activate }: { pen: Pen; camera: string; activate: string | null }) {
  const { state, field, live } = pen;
  const typed = state === 'filled' ? pen.code : ' ';
  return (
    <Page>
      <b className="ph-label">{pen.label('code')}</b>
      {live && field !== undefined
        ? field
        : pen.control('code', 'ph-field', live ? pen.text.fillCode : typed)}
      {activate === null ? null : pen.control(activate, 'ph-button')}
      {pen.control(camera, 'ph-button ph-second')}
      {live ? null : <Keyboard />}
    </Page>
  );
}

/** Creating or entering a PIN. */
export function Pin({ pen, links }: { pen: Pen; links: readonly string[] }) {
  const { state, text } = pen;
  const filled = { empty: 0, 'too-short': 3, 'too-long': 7 }[state] ?? 4;
  const trouble = {
    'too-short': text.pinTooShort,
    'too-long': text.pinTooLong,
    wrong: text.pinWrong,
    locked: text.pinLocked,
  }[state];
  return (
    <Page>
      <b className="ph-label">{pen.data.screen === 'create-pin' ? text.createPin : text.enterPin}</b>
      {pen.live ? (
        <span className="ph-field">{'•'.repeat(filled)}</span>
      ) : (
        pen.control('pin', 'ph-field ph-dots', '•'.repeat(filled) || ' ')
      )}
      {trouble === undefined ? null : <p className="ph-trouble">{trouble}</p>}
      {links.map((link) => (
        <p key={link}>{pen.control(link, 'ph-link')}</p>
      ))}
      {pen.control(pen.data.screen === 'confirm-pin' ? 'confirm' : 'activate', 'ph-button')}
      <PinCards pen={pen} />
    </Page>
  );
}

/** A success with one button. */
export function Success({ pen }: { pen: Pen }) {
  return (
    <Page lead={<i />}>
      <div className="ph-middle">
        <span className="ph-tile ph-large ph-tick">
          <Icon name="tick" />
        </span>
        <p className="ph-head">{pen.data.screen === 'approved' ? pen.text.approved : pen.text.activated}</p>
        <Bar size="m" />
      </div>
      <div className="ph-push">
        {pen.data.screen === 'approved'
          ? pen.control('close', 'ph-button ph-second')
          : pen.control('done', 'ph-button')}
      </div>
    </Page>
  );
}

/** The login screen of the app: what would ask for a name and a password is only a pair of grey boxes. */
export function Login({ pen }: { pen: Pen }) {
  return (
    <div className="ph-page">
      <div className="ph-title">{pen.control('services', 'ph-lead')}</div>
      <div className="ph-logo">
        <Tile name="key" large />
      </div>
      <div className="ph-box ph-line" />
      <div className="ph-box ph-line" />
      <div className="ph-box ph-line ph-grey" />
    </div>
  );
}

/** A menu whose controls are rows among others that do not count. */
export function Menu({ pen }: { pen: Pen }) {
  return (
    <Page>
      <div className="ph-list">
        <EmptyRow />
        {rows(pen)}
        <EmptyRow />
        <EmptyRow />
      </div>
    </Page>
  );
}

/** The home page of the app: More is at the lower right on the iPhone, at the upper left on Android. */
export function Home({ pen }: { pen: Pen }) {
  const more = (
    <>
      <Icon name="more" />
      {pen.label('more')}
    </>
  );
  const content = (
    <>
      <Bar size="s" />
      <div className="ph-box" />
      <div className="ph-pair">
        <div className="ph-box" />
        <div className="ph-box" />
      </div>
    </>
  );
  if (pen.surface === 'android') return <Page lead={pen.control('more', 'ph-lead', more)}>{content}</Page>;
  return (
    <Page lead={<i />}>
      {content}
      <div className="ph-tabs">
        <i />
        <i />
        <i />
        <i />
        {pen.control('more', '', more)}
      </div>
    </Page>
  );
}
