import { Icon } from './icons.tsx';
import { Keyboard } from './keyboard.tsx';
import { BackSign, Bar, EmptyRow, Tile } from './parts.tsx';
import type { Pen } from './pen-types.ts';

/** The first page of a generic app store. */
export function Store({ pen }: { pen: Pen }) {
  const iphone = pen.surface === 'iphone';
  return (
    <div className="ph-page">
      {iphone ? <Bar size="m" /> : pen.control('search-field', 'ph-search', <Icon name="search" />)}
      <div className="ph-feature" />
      <Others pen={pen} />
      <div className="ph-tabs">
        <Icon name="calendar" />
        <Icon name="weather" />
        <Icon name="notes" />
        <Icon name="chart" />
        {iphone
          ? pen.control(
              'search',
              '',
              <>
                <Icon name="search" />
                {pen.label('search')}
              </>,
            )
          : null}
      </div>
    </div>
  );
}

/** Searching the store: nothing typed yet, the name typed, or the app found. */
export function StoreSearch({ pen }: { pen: Pen }) {
  const { state } = pen;
  const iphone = pen.surface === 'iphone';
  const field = (
    <>
      <Icon name="search" />
      {state === 'empty' ? null : <span>IBKR Mobile</span>}
    </>
  );
  const typing = state === 'empty' || state === 'filled';
  return (
    <div className="ph-page">
      {iphone ? pen.control('search-field', 'ph-search', field) : <div className="ph-search">{field}</div>}
      {typing ? (
        <Keyboard
          pen={pen}
          types="words"
          enter={iphone ? undefined : pen.control('search', 'ph-enter', <Icon name="search" />)}
        />
      ) : (
        <>
          <Product pen={pen} />
          <Pictures pen={pen} />
          <Others pen={pen} />
        </>
      )}
    </div>
  );
}

/** The store's page of the app. */
export function StoreProduct({ pen }: { pen: Pen }) {
  return (
    <div className="ph-page">
      <div className="ph-title">
        <BackSign pen={pen} />
      </div>
      <Product pen={pen} />
      <Pictures pen={pen} />
      <Bar />
      <Bar size="m" />
    </div>
  );
}

function Product({ pen }: { pen: Pen }) {
  const iphone = pen.surface === 'iphone';
  return (
    <div className="ph-product">
      <Tile name="key" large />
      <b>IBKR Mobile</b>
      <small lang="en">{iphone ? pen.text.publisherIphone : pen.text.publisherAndroid}</small>
      {pen.control(pen.state, 'ph-pill')}
    </div>
  );
}

/** Pictures of the app, as every store shows them. */
function Pictures({ pen }: { pen: Pen }) {
  return pen.cropped ? null : (
    <div className="ph-pictures">
      <i />
      <i />
      <i />
    </div>
  );
}

/** Other apps that are offered. */
function Others({ pen }: { pen: Pen }) {
  return pen.cropped ? null : (
    <div className="ph-others">
      <EmptyRow />
      <EmptyRow />
      <EmptyRow />
    </div>
  );
}
