/** Keeps one text in a storage of the browser that may be missing, blocked or full; memory takes its place. */

/** @param find returns the storage; it may throw, as browsers do where site data is blocked. */
export function openStorage(find: () => Storage): Keep {
  const memory = new Map<string, string>();
  const storage = probe(find);
  return {
    state: storage ? 'kept' : 'blocked',
    read: (key) => memory.get(key) ?? readFrom(storage, key),
    write(key, text) {
      try {
        if (!storage) throw new Error('There is no storage.');
        storage.setItem(key, text);
        memory.delete(key);
        return 'kept';
      } catch {
        memory.set(key, text);
        return storage ? 'full' : 'blocked';
      }
    },
    forget(key) {
      memory.delete(key);
      try {
        storage?.removeItem(key);
      } catch {
        // What cannot be removed cannot be read either.
      }
    },
  };
}

/** The storage, where something can be written to it; a full one counts. */
function probe(find: () => Storage): Storage | null {
  try {
    const storage = find();
    storage.getItem('sandbox-probe');
    return storage;
  } catch {
    return null;
  }
}

function readFrom(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

export type Kept = 'kept' | 'blocked' | 'full';

export interface Keep {
  /** `blocked` where nothing outlives the page. */
  state: Exclude<Kept, 'full'>;
  read: (key: string) => string | null;
  /** Says where the text went: on `blocked` and `full` it lives in this page only. */
  write: (key: string, text: string) => Kept;
  forget: (key: string) => void;
}

/** The part of the browser's storage that is used. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;
