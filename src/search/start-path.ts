/** The file that the search starts with. */
export function startPath(lang: string): string {
  return `/search-index/${lang}/start.json`;
}
