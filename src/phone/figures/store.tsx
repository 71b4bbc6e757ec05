import { Icon } from './icons.tsx';
import { Keyboard } from './keyboard.tsx';
import { Bar, Tile } from './parts.tsx';
import type { Pen } from './pen.tsx';

/** The first page of a generic app store. */
export function Store({ pen }: { pen: Pen }) {
  const iphone = pen.surface === 'iphone';
  return (
    <div className="ph-page">
      {iphone ? <Bar size="m" /> : pen.control('search-field', 'ph-search', <SearchSign />)}
      <div className="ph-box" />
      <div className="ph-pair">
        <div className="ph-box" />
        <div className="ph-box" />
      </div>
      {iphone ? (
        <div className="ph-tabs">
          <i />
          <i />
          <i />
          <i />
          {pen.control(
            'search',
            '',
            <>
              <Icon name="search" />
              {pen.label('search')}
            </>,
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Searching the store: nothing typed yet, the name typed, or the app found. */
export function StoreSearch({ pen }: { pen: Pen }) {
  const { state } = pen;
  const iphone = pen.surface === 'iphone';
  const field = (
    <>
      <SearchSign />
      {state === 'empty' ? null : <span>IBKR Mobile</span>}
    </>
  );
  const typing = state === 'empty' || state === 'filled';
  return (
    <div className="ph-page">
      {iphone ? pen.control('search-field', 'ph-search', field) : <div className="ph-search">{field}</div>}
      {typing ? null : <Product pen={pen} />}
      {typing ? (
        <Keyboard enter={iphone ? undefined : pen.control('search', 'ph-enter', <Icon name="search" />)} />
      ) : (
        <>
          <div className="ph-pair">
            <div className="ph-box" />
            <div className="ph-box" />
          </div>
          <Bar size="m" />
          <Bar size="s" />
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
        <Icon name="back" />
      </div>
      <Product pen={pen} />
      <div className="ph-pair">
        <div className="ph-box" />
        <div className="ph-box" />
      </div>
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

function SearchSign() {
  return <Icon name="search" />;
}
