/** Marks the answer that names the system of the device in hand; it is never chosen by itself. */
export function suggestSystem(root: ParentNode): void {
  const system = systemOf(navigator.userAgent);
  const tag = root.querySelector<HTMLElement>(`[data-probable="${system}"]`);
  if (tag) tag.hidden = false;
}

/** @example systemOf('Mozilla/5.0 (Linux; Android 15; Pixel 9) ...') // => 'android' */
export function systemOf(userAgent: string): 'iphone' | 'android' | null {
  if (/iPhone|iPod/.test(userAgent)) return 'iphone';
  return /Android/.test(userAgent) ? 'android' : null;
}
