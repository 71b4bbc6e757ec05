import type { Registries } from './registries.ts';
import type { SiteNames } from './site-files.ts';

/** Everything an article may name: the registries of the code, and those of content/. */
export type Names = Registries & SiteNames;
