import { search as en } from './en/search.ts';
import { search as ja } from './ja/search.ts';
import { namespace } from './translate.ts';

/** The search box and the search page. In the browser they come with the index; see src/build/search-index.ts. */
export const search = namespace({ en, ja });
