/** What a phone makes of a challenge by itself, so that it needs no network. */
import type { Os } from '../surface.ts';
import { drawText } from './random.ts';

/** The eight digits with which the phone answers six. @example responseTo('482913', 'iphone') // => '14351723' */
export function responseTo(digits: string, phone: Os): string {
  const seed = Number(digits) * 2 + (phone === 'iphone' ? 0 : 1);
  return drawText(seed, 8, '0123456789').text;
}
