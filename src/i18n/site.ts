import { site as en } from './en/site.ts';
import { site as ja } from './ja/site.ts';
import { namespace } from './translate.ts';

/** The frame and the pages that are not steps. */
export const site = namespace({ en, ja });
