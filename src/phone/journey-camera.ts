/** The phone's own camera: what its banner offers once it has read a code. */
import type { Os } from '../surface.ts';
import { change, type PhoneStates } from './journey-setup.ts';

/**
 * The code of a log-in is opened in IBKR on both phones. On an iPhone the banner over a code to activate with leads to
 * the store until the app is there, then to the app with the code.
 */
export function cameraOf(os: Os): PhoneStates {
  return {
    camera: {
      initial: 'searching',
      states: {
        searching: {
          always: { guard: 'frontLens', target: 'front-lens' },
          on: { 'aim viewfinder': { guard: 'hasText', target: 'code-in-view', actions: 'keepScanned' } },
        },
        'code-in-view': {
          always: [
            { guard: 'seesLogInInBanner', target: 'banner-log-in' },
            ...(os === 'iphone' ? toActivate : []),
          ],
          on: hidden,
        },
        'front-lens': {
          on: { 'tap switch-lens': { target: 'searching', actions: change({ lens: 'rear' }) } },
        },
        ...(os === 'iphone' ? banners : {}),
        'banner-log-in': { on: { ...hidden, 'tap banner-log-in': '#phone.following-log-in' } },
      },
      on: { 'tap switch-lens': { target: '.front-lens', actions: change({ lens: 'front' }) } },
    },
  };
}

/** What the camera found goes with the code. */
const hidden = { 'code-hidden': 'searching' };

const toActivate = [
  { guard: 'seesBanner' as const, target: 'banner-app' },
  { guard: 'readsCodes' as const, target: 'banner-website' },
];

const banners: PhoneStates = {
  'banner-website': { on: { ...hidden, 'tap banner-website': '#phone.store-product' } },
  'banner-app': {
    on: {
      ...hidden,
      'tap banner-app': {
        target: '#phone.following',
        actions: { type: 'means', params: { entry: 'banner', purpose: 'activate' } },
      },
    },
  },
};
