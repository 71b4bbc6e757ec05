import { api as en } from './en/api.ts';
import { api as ja } from './ja/api.ts';
import { namespace } from './translate.ts';

/** The page that describes the practice API. */
export const api = namespace({ en, ja });
