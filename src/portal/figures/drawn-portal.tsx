import type { ReactNode } from 'react';
import type { Drawings } from '../../phone/figures/drawn-phone.tsx';
import { Icon } from '../../phone/figures/icons.tsx';
import { nameFor, penFor, screenOf } from '../../phone/figures/pen.tsx';
import type { Pen, ScreenProps } from '../../phone/figures/pen-types.ts';
import { portalScreens } from '../screens.ts';

/** A screen of the simulated Client Portal in a browser's window, with the drawings that are at hand; live with `onAction`. */
export function DrawnPortal({ drawings, ...props }: ScreenProps & { drawings: Drawings }) {
  const { screen } = props;
  const data = screenOf(portalScreens, screen);
  const pen = penFor(data, props);
  return (
    <div className="ph ph-portal" {...nameFor(data, props)}>
      <div className="ph-window">
        <div className="ph-address">
          <i />
          {data.controls.some(({ id }) => id === 'reload')
            ? pen.control('reload', 'ph-round', <Icon name="turn" />)
            : null}
        </div>
        <p className="ph-band">{pen.cropped ? pen.text.bandShort : pen.text.portalBand}</p>
        {drawings[data.screen]?.(pen)}
      </div>
    </div>
  );
}

/** The drawing with which a practice begins. */
export const firstPortalDrawings: Drawings = {
  login: (pen) => (
    <Body pen={pen}>
      <b>{pen.text.pickUser}</b>
      {pen.live ? (
        pen.control(
          'user',
          'ph-cards',
          practiceUsers.map((user) => pen.pick('user', user, user)),
        )
      ) : (
        <>
          {pen.control(
            'user',
            'ph-inert',
            <>
              <Icon name="person" />
              <span>••••••••••</span>
              <span>••••••••</span>
            </>,
          )}
          <small>{pen.text.card}</small>
        </>
      )}
    </Body>
  ),
};

/** The users that can be picked; there is no password. */
const practiceUsers = ['practice01', 'practice02'];

/** What stands below the address of the window. */
export function Body(props: { pen: Pen; leave?: boolean; menu?: boolean; children: ReactNode }) {
  const { pen, leave, menu, children } = props;
  return (
    <div className="ph-desk">
      <div className="ph-title">
        <b>{pen.text.portal}</b>
        {menu ? pen.control('user-menu', 'ph-round', <Icon name="person" />) : null}
        {leave ? pen.control('log-out', 'ph-lead') : null}
      </div>
      {children}
    </div>
  );
}
