/** The pages of the app on the way to an active IB Key. */
import { Icon, type IconName } from './icons.tsx';
import { Keyboard, PinCards } from './keyboard.tsx';
import { Bar, buttons, EmptyRow, Page, rows, Tile } from './parts.tsx';
import type { Pen } from './pen-types.ts';

/** A first page or an offer: a sign that says what it is about, and its controls as large buttons. */
export function Start({ pen, icon = 'key' }: { pen: Pen; icon?: IconName }) {
  return (
    <Page pen={pen} lead={<i />}>
      {pen.cropped ? null : (
        <>
          <div className="ph-hero">
            <Tile name={icon} large />
          </div>
          <div className="ph-middle">
            <Bar size="m" />
            <Bar />
            <Bar size="s" />
          </div>
        </>
      )}
      <div className="ph-push">{buttons(pen)}</div>
    </Page>
  );
}

/** A page to read before going on: what to do, point by point. */
export function Instructions({ pen }: { pen: Pen }) {
  return (
    <Page pen={pen}>
      {pen.cropped ? null : (
        <ol className="ph-points">
          {[1, 2, 3].map((point) => (
            <li key={point}>
              <Bar />
              <Bar size="m" />
            </li>
          ))}
        </ol>
      )}
      <div className="ph-push">{buttons(pen)}</div>
    </Page>
  );
}

/** The page on which the code is typed, or the way to the camera. */
export function CodeEntry({ pen, camera, activate }: { pen: Pen; camera: string; activate: string | null }) {
  const { state, field, live } = pen;
  const typed = state === 'filled' ? pen.code : ' ';
  return (
    <Page pen={pen}>
      <b className="ph-label">{pen.label('code')}</b>
      {live && field !== undefined
        ? field
        : pen.control('code', 'ph-field', live ? pen.text.fillCode : typed)}
      {activate === null ? null : pen.control(activate, 'ph-button')}
      {pen.control(camera, 'ph-button ph-second')}
      {live ? null : <Keyboard pen={pen} types="letters" />}
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
    <Page pen={pen}>
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
    <Page pen={pen} lead={<i />}>
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

/** The login screen of the app: what would ask for a name and a password is only a pair of blank fields. */
export function Login({ pen }: { pen: Pen }) {
  const services = pen.data.screen === 'login';
  return (
    <div className="ph-page">
      <div className="ph-title">{services ? pen.control('services', 'ph-lead') : <i />}</div>
      <div className="ph-hero">
        <Tile name="key" large />
        <b>IBKR Mobile</b>
      </div>
      <div className="ph-line">
        <Icon name="person" />
        <Bar size="s" />
      </div>
      <div className="ph-line">
        <Icon name="key" />
        <Bar size="s" />
      </div>
      <div className="ph-line ph-grey" />
      {services ? null : <div className="ph-push">{buttons(pen)}</div>}
    </div>
  );
}

/** A menu whose controls are rows among others that do not count. */
export function Menu({ pen }: { pen: Pen }) {
  return (
    <Page pen={pen}>
      <div className="ph-list">
        <EmptyRow />
        {rows(pen, undefined, signs)}
        <EmptyRow />
        {pen.cropped ? null : <EmptyRow />}
      </div>
    </Page>
  );
}

const signs: Readonly<Record<string, IconName>> = {
  authenticate: 'key',
  'two-factor': 'key',
  'add-user': 'person',
  activate: 'tick',
  'generate-code': 'turn',
  'change-pin': 'settings',
};

/** The home page of the app: More is at the lower right on the iPhone, at the upper left on Android. */
export function Home({ pen }: { pen: Pen }) {
  const iphone = pen.surface === 'iphone';
  const more = pen.control(
    'more',
    iphone ? '' : 'ph-lead',
    <>
      <Icon name="more" />
      {pen.label('more')}
    </>,
  );
  return (
    <Page pen={pen} lead={iphone ? <i /> : more}>
      <Bar size="s" />
      <div className="ph-chart" />
      {pen.cropped ? null : (
        <div className="ph-list ph-plain">
          <EmptyRow />
          <EmptyRow />
          <EmptyRow />
        </div>
      )}
      {iphone ? (
        <div className="ph-tabs">
          <Icon name="chart" />
          <Icon name="notes" />
          <Icon name="turn" />
          <Icon name="bell" />
          {more}
        </div>
      ) : null}
    </Page>
  );
}
