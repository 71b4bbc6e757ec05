import { systemOf } from './device-system.ts';

/** Marks the answer that names the system of the device in hand; it is never chosen by itself. */
export function suggestSystem(root: ParentNode): void {
  const system = systemOf(navigator.userAgent);
  const tag = root.querySelector<HTMLElement>(`[data-probable="${system}"]`);
  if (tag) tag.hidden = false;
}
