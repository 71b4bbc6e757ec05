import { useSyncExternalStore } from 'react';

/** True where portal, phone and coach do not fit side by side; the styles say the same. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watchWidth, isNarrow);
}

const query = window.matchMedia('(max-width: 61.99rem)');

function watchWidth(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function isNarrow(): boolean {
  return query.matches;
}
