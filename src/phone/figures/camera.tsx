import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import { BackSign, Tile } from './parts.tsx';
import type { Pen } from './pen-types.ts';
import { QrCode } from './qr-code.tsx';

/** The phone's own camera, with the banner that appears once it has read a code. */
export function Camera({ pen }: { pen: Pen }) {
  const shows = (state: string) => pen.state === state || pen.state === 'either-banner';
  return (
    <div className="ph-camera ph-with-shutter">
      <Viewfinder pen={pen}>
        {shows('banner-website') ? banner(pen, 'banner-website') : null}
        {shows('banner-app') ? banner(pen, 'banner-app') : null}
        {pen.state === 'banner-log-in' ? banner(pen, 'banner-log-in') : null}
      </Viewfinder>
      <div className="ph-shutter">
        <i />
        <i />
        {pen.control('switch-lens', 'ph-round', <Icon name="turn" />)}
      </div>
    </div>
  );
}

/** The camera inside the app. */
export function AppCamera({ pen }: { pen: Pen }) {
  if (pen.state === 'refused') {
    return (
      <div className="ph-camera">
        <div className="ph-view ph-refused">
          {pen.control('viewfinder', 'ph-say', <Tile name="noCamera" large />)}
          <p>{pen.text.cameraRefused}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="ph-camera">
      <div className="ph-title">
        <BackSign pen={pen} />
        <b>IBKR Mobile</b>
        {pen.control('switch-lens', 'ph-round', <Icon name="turn" />)}
      </div>
      <Viewfinder pen={pen} />
    </div>
  );
}

/** What the lens sees: a computer with the code, the desk beside it, or the person who holds the phone. */
function Viewfinder({ pen, children }: { pen: Pen; children?: ReactNode }) {
  const { state } = pen;
  const front = state === 'front-lens';
  const aside = state === 'searching';
  // Two banners leave the code in view.
  const kind = front ? 'ph-front' : aside ? 'ph-aside' : state === 'either-banner' ? 'ph-two-banners' : null;
  const code = <QrCode address={pen.address} />;
  return (
    <div className={kind === null ? 'ph-view' : `ph-view ${kind}`}>
      {front ? <Icon name="person" /> : <div className="ph-laptop">{aside ? code : null}</div>}
      {pen.control('viewfinder', 'ph-aim', front || aside ? null : code)}
      {front || aside ? <p className="ph-hint">{front ? pen.text.frontLens : pen.text.searching}</p> : null}
      {children}
    </div>
  );
}

function banner(pen: Pen, id: 'banner-website' | 'banner-app' | 'banner-log-in') {
  const website = id === 'banner-website';
  return pen.control(
    id,
    'ph-banner',
    <>
      <Tile name={website ? 'globe' : 'key'} />
      <b>{website ? pen.text.website : 'IBKR Mobile'}</b>
      <small>{id === 'banner-log-in' ? pen.label(id) : pen.text.openIt}</small>
    </>,
  );
}
