import type { Locale } from '../locales.ts';
import { phone as en } from './en/phone.ts';
import { phone as ja } from './ja/phone.ts';

/** What is drawn on simulated screens besides labels. Plain texts without values: islands read them as they are. */
export const phone = { en, ja } satisfies Record<Locale, typeof en>;
