/** What the search keeps, on the reader's device only. Blocked or full storage is no error: nothing is kept then. */
import { isPrivate } from './own-code.ts';

const recentKey = 'ib-key-guide.searches';
const slashKey = 'ib-key-guide.slash';
const most = 6;

/** The last questions, the latest first. */
export function recentQuestions(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(recentKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a question that was answered. What may be a code, a PIN or an address is not kept. */
export function rememberQuestion(question: string): void {
  const text = question.normalize('NFKC').trim();
  if (text === '' || text.length > 80 || isPrivate(text)) return;
  store(recentKey, JSON.stringify([text, ...recentQuestions().filter((one) => one !== text)].slice(0, most)));
}

export function forgetQuestions(): void {
  try {
    localStorage.removeItem(recentKey);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

/** True unless the reader has switched the `/` key off. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(slashKey) !== 'off';
  } catch {
    return true;
  }
}

export function setSlashOpens(on: boolean): void {
  store(slashKey, on ? 'on' : 'off');
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Blocked or full storage.
  }
}
