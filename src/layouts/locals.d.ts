declare namespace App {
  interface Locals {
    /** Every article by its id, for the components inside an article's text; set by the page. */
    articles: Record<string, import('../flow/types.ts').Article>;
    /** The steps of each article that cure the failure of the page; set by the page of a failure. */
    cures?: Record<string, readonly string[]>;
    /** The spoken code of a page; set by pages that show a whole article's steps at once. */
    codeOf?: (target: import('../flow/types.ts').Target) => string;
    /** How many terms the page has explained so far; keeps their ids apart. */
    terms?: number;
  }
}
