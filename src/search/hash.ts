/** A number from 0 to 2³² - 1 that depends on every letter of a text (FNV-1a). */
export function hashOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return ((sum >>> 13) ^ sum) >>> 0;
}
