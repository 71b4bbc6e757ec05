declare namespace App {
  interface Locals {
    /** Every article by its id, for the components inside an article's text; set by the page. */
    articles: Record<string, import('../flow/types.ts').Article>;
    /** How many terms the page has explained so far; keeps their ids apart. */
    terms?: number;
  }
}
