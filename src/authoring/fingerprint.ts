/** A short fingerprint of a text, eight hexadecimal digits (FNV-1a, 32 bits); spacing and line breaks do not count. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.trim().replace(/\s+/g, ' '))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
