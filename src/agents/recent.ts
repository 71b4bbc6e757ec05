/** The last ten steps that were opened at the desk, kept on this device and nowhere else. */
import { idPattern } from '../surface.ts';

const key = 'ib-key-guide.desk';
const most = 10;

/** The addresses of the steps, the latest first; none where the device keeps nothing. */
export function recentSteps(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAddress).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberStep(address: string): void {
  const others = recentSteps().filter((other) => other !== address);
  try {
    localStorage.setItem(key, JSON.stringify([address, ...others].slice(0, most)));
  } catch {
    // Storage that is blocked or full keeps nothing.
  }
}

export function forgetSteps(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

function isAddress(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.split('/').length === 2 &&
    value.split('/').every((id) => idPattern.test(id))
  );
}
