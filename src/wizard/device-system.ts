/**
 * The system of a phone, by what its browser says of itself; null for any other device.
 * @example systemOf('Mozilla/5.0 (Linux; Android 15; Pixel 9) ...') // => 'android'
 */
export function systemOf(userAgent: string): 'iphone' | 'android' | null {
  if (/iPhone|iPod/.test(userAgent)) return 'iphone';
  return /Android/.test(userAgent) ? 'android' : null;
}
