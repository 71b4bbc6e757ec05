import { drawings } from './drawings.tsx';
import { DrawnPhone } from './drawn-phone.tsx';
import type { ScreenProps } from './pen-types.ts';

/** Any screen of a phone. */
export function PhoneScreen(props: ScreenProps) {
  return <DrawnPhone {...props} drawings={drawings} />;
}
