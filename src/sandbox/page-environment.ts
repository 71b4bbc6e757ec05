/** What the practice of a page needs of the page, and what it tells it. */
import type { Later } from '../simulator/session-contract.ts';
import type { ArticleStore } from './article-store.ts';
import type { SandboxIndex } from './guides.ts';
import type { Opening } from './opening.ts';
import type { readKept } from './read-snapshot.ts';
import type { Keep } from './storage.ts';
import type { Travel } from './travel.ts';

/** What the practice of a page needs of it. */
export interface PageEnvironment {
  index: SandboxIndex;
  /** Holds what the address and what was kept name. */
  articles: ArticleStore;
  /** How many characters a reader reads in a second. */
  readingPace: number;
  /** The wall clock in seconds since 1970. */
  now: () => number;
  later: Later;
  /** True for a reload, Back and Forward. */
  isReturn: boolean;
  /** Keeps the practice as long as the tab lives. */
  snapshots: Keep;
  /** Keeps what the visitor prefers. */
  preferences: Keep;
  address: Address;
  /** The fragment of the address for which the page was opened; it may be another one before the practice is there. */
  asked: string;
  travel: Travel;
  /** Fetches what reads a practice that was kept. */
  loadReader: () => Promise<ReadKept>;
}

export type ReadKept = typeof readKept;

export interface Address {
  /** The fragment, with its sign; empty where it names a place on the page. */
  read: () => string;
  isPlaceOnPage: () => boolean;
  push: (hash: string) => void;
  replace: (hash: string) => void;
}

export type Notice =
  | NonNullable<Opening['notice']>
  | 'noticeStorage'
  | 'noticeFull'
  | 'noticeOffline'
  /** The practice itself could not be fetched. */
  | 'noticeBehind'
  /** The article that was chosen could not be fetched. */
  | 'noticeUnread';

/** What the practice of a page tells the page, and asks of it. */
export interface PageOutput {
  say: (notice: Notice | null) => void;
  /** Something was opened on the page while it stood. */
  arrive: () => void;
  /** Loads something before going on. */
  load: (load: () => Promise<void>, run: () => void) => void;
}
