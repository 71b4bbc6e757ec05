/** Screens of Client Portal that articles show and no journey passes through: nobody practises on them. */
import { Icon } from '../../phone/figures/icons.tsx';
import type { Pen } from '../../phone/figures/pen-types.ts';
import { Body } from './drawn-portal.tsx';

export const portalPictures = {
  'waiting-classic': (pen: Pen) => (
    <Body pen={pen}>
      <span className="ph-wait" />
      <small>{pen.text.waitingText}</small>
      {pen.control('not-received', 'ph-link')}
    </Body>
  ),
  'secure-login': (pen: Pen) => (
    <Body pen={pen}>
      <b>{pen.text.security}</b>
      <div className="ph-list ph-plain">
        <div className="ph-row">
          <span>{pen.label('seamless')}</span>
          {pen.toggle('seamless', pen.state === 'on')}
          {pen.control('gear', 'ph-round', <Icon name="gear" />)}
        </div>
      </div>
      {pen.control('save', 'ph-button')}
    </Body>
  ),
};
