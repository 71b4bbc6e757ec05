/** What the service says of a log-in. */
import type { PortalSession, UserId, World } from './world.ts';

export function portalAnswer(world: World, portal: PortalSession): PortalAnswer {
  const approval = world.approvals.find((row) => row.portal === portal.id);
  return { id: portal.id, user: portal.user, state: portal.state, approval: approval?.id ?? null };
}

export interface PortalAnswer {
  id: string;
  user: UserId;
  /** `waiting` for the phone to approve the log-in, or for a temporary code where there is no approval. */
  state: PortalSession['state'];
  /** The approval that the log-in needs or needed; null where it needs none. */
  approval: string | null;
}
