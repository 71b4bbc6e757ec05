import { wizard as en } from './en/wizard.ts';
import { wizard as ja } from './ja/wizard.ts';
import { namespace } from './translate.ts';

/** Steps, questions and outcomes. */
export const wizard = namespace({ en, ja });
