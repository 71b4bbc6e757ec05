/** Which articles a page needs to begin with. */
import { parseFragment } from '../fragments.ts';
import type { Id } from '../surface.ts';
import { guidesKept } from './keep-snapshot.ts';
import type { PageEnvironment } from './page-environment.ts';

/** Where the practice of a page is kept. */
export const snapshotsKey = 'practice';

/** The guides that an address names, and those that may be gone on with under it. */
export function guidesNamed(
  { index, snapshots }: Pick<PageEnvironment, 'index' | 'snapshots'>,
  hash: string,
): Id[] {
  const named = [parseFragment(hash).fragment.guide, ...guidesKept(snapshots.read(snapshotsKey), hash)];
  return index.guides.map(({ id }) => id).filter((id) => named.includes(id));
}
