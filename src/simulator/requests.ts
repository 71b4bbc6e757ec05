/** The journeys of both phones and of Client Portal, their calls answered by the service that `serve` names for them. */
import type { ActorRefFrom } from 'xstate';
import type { Os } from '../surface.ts';
import { servedPhone } from './phone-requests.ts';
import { servedPortal } from './portal-requests.ts';

export const journeys = {
  iphone: servedPhone('iphone'),
  android: servedPhone('android'),
  portal: servedPortal(),
};

export type PhoneActor = ActorRefFrom<(typeof journeys)[Os]>;
export type PortalActor = ActorRefFrom<typeof journeys.portal>;
