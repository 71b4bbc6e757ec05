/**
 * Stands for the data of `tldts` in the browser: 125 kB of public suffixes, which MSW's cookie jar asks whether a cookie
 * may be set for a domain. No reply of the practice service sets one.
 */
export function getDomain(): null {
  return null;
}
