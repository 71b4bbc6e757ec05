import { sandbox as en } from './en/sandbox.ts';
import { sandbox as ja } from './ja/sandbox.ts';
import { namespace } from './translate.ts';

/** The sandbox: coach, scenarios, settings, inspector. */
export const sandbox = namespace({ en, ja });
