import { createHash } from 'node:crypto';

/** What the content security policy of a page has to hold to let an inline script run. */
export function scriptHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
