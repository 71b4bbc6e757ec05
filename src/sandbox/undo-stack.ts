/** The snapshots to which a visitor can step back, the latest last. */
import type { Exchange } from './exchange.ts';
import { isSameSnapshot, type PracticeSnapshot } from './practice-snapshot.ts';

/** How many are kept. */
const most = 60;

export function openUndoStack(): UndoStack {
  let entries: UndoEntry[] = [];
  return {
    last: () => entries.at(-1) ?? null,
    push(entry) {
      entries = [...entries, entry].slice(-most);
    },
    dropIfSame(now) {
      const last = entries.at(-1);
      if (!last || !isSameSnapshot(last.snapshot, now)) return false;
      entries = entries.slice(0, -1);
      return true;
    },
    pop() {
      const last = entries.at(-1) ?? null;
      entries = entries.slice(0, -1);
      return last;
    },
    popTo(isWanted) {
      const index = entries.findLastIndex(({ snapshot }) => isWanted(snapshot));
      const found = entries[index] ?? null;
      if (found) entries = entries.slice(0, index);
      return found;
    },
  };
}

interface UndoStack {
  last: () => UndoEntry | null;
  push: (entry: UndoEntry) => void;
  /** Forgets the latest entry where nothing happened since; true where that is so. */
  dropIfSame: (now: PracticeSnapshot) => boolean;
  pop: () => UndoEntry | null;
  /** The latest entry of that kind, and with it everything after is forgotten; null, and nothing forgotten, where there is none. */
  popTo: (isWanted: (snapshot: PracticeSnapshot) => boolean) => UndoEntry | null;
}

export interface UndoEntry {
  snapshot: PracticeSnapshot;
  /** What put another practice in place of this one; null for a step within it. */
  replacedBy: Replacement | null;
  /** The requests that were listed. */
  exchanges: readonly Exchange[];
}

/** What puts another practice in place: another scenario, phone or guide, or the same one from the start. */
export type Replacement = 'scenario' | 'phone' | 'guide' | 'start-over' | 'address';
