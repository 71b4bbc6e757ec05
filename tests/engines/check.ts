import type { Target } from '../../src/flow/types.ts';
import type { Host } from '../support/host.ts';
import type { Tab } from './tab.ts';

/** One thing that every browser does alike. */
export interface Check {
  name: string;
  run: (setting: Setting) => Promise<void>;
}

export interface Setting {
  /** With nothing kept. */
  tab: Tab;
  /** Of the site, for this check alone. */
  host: Host;
  origin: string;
  /** The code of a page. */
  code: (target: Target) => string;
}
