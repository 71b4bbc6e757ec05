import { gallery as en } from './en/gallery.ts';
import { gallery as ja } from './ja/gallery.ts';
import { namespace } from './translate.ts';

/** The page that shows every simulated screen. */
export const gallery = namespace({ en, ja });
