import { type Place, recall, type Walked } from './memory.ts';

/** The step to carry on with; null where there is none, and after an outcome. */
export function recallPlace(now: number): Place | null {
  const value = recall('resume', now) as Partial<Record<keyof Place, unknown>> | null; // anything: each part is looked at
  const { path, title, guide, lang, walked } = value ?? {};
  const isPath = typeof path === 'string' && /^\/[a-z]+\/[a-z0-9-]+\/[a-z0-9-]+\/$/.test(path);
  return isPath && typeof title === 'string' && typeof guide === 'string' && typeof lang === 'string'
    ? { path, title, guide, lang, ...(isWalked(walked) && { walked }) }
    : null;
}

function isWalked(walked: unknown): walked is Walked {
  const { steps, isWhole } = (walked ?? {}) as Partial<Record<keyof Walked, unknown>>; // anything: each part is looked at
  return Number.isInteger(steps) && typeof isWhole === 'boolean';
}
