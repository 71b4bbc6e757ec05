/** Where Client Portal gives a card of codes to print: from its settings to the codes that are typed once (KB1873). */
import { call, leave, portalAndIntent, typed, typing } from './journey-parts.ts';

export const cardStates = {
  settings: { on: { 'tap secure-login-system': '#portal.card-offer', 'tap log-out': leave('settings') } },
  'card-offer': {
    on: {
      'tap enroll': { target: '#portal.requesting', actions: call('card-offer') },
      'tap log-out': leave('card-offer'),
    },
  },
  requesting: {
    invoke: { src: 'requestCard' as const, input: portalAndIntent },
    on: { 'card-shown': '#portal.online-card', ended: '#portal.login' },
  },
  'online-card': {
    initial: 'shown',
    states: { shown: { on: { 'tap print': 'printed' } }, printed: {} },
    on: { 'tap continue': '#portal.card-values', 'tap log-out': leave('online-card') },
  },
  'card-values': {
    initial: 'empty',
    states: {
      empty: { on: typing('card-values') },
      filled: { on: { 'tap continue': { target: '#portal.proving', actions: call('card-values') } } },
      'not-accepted': { on: typing('card-values') },
    },
    on: { 'tap log-out': leave('card-values') },
  },
  proving: {
    invoke: { src: 'confirmCard' as const, input: typed },
    on: { completed: '#portal.card-active', refused: '#portal.card-values.not-accepted' },
  },
  'card-active': { on: { 'tap close': '#portal.done', 'tap log-out': leave('card-active') } },
};
