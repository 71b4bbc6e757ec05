/** Which articles a page needs to begin with. */
import { parseFragment } from '../fragments.ts';
import type { Id } from '../surface.ts';
import { guidesKept } from './keep-moment.ts';
import type { PageEnvironment } from './page-environment.ts';

/** Where the practice of a page is kept. */
export const momentsKey = 'practice';

/** The guides that an address names, and those that may be gone on with under it. */
export function guidesNamed(
  { index, moments }: Pick<PageEnvironment, 'index' | 'moments'>,
  hash: string,
): Id[] {
  const named = [parseFragment(hash).fragment.guide, ...guidesKept(moments.read(momentsKey), hash)];
  return index.guides.map(({ id }) => id).filter((id) => named.includes(id));
}
