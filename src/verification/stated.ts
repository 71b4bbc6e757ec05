import { holds, isWorldFact } from '../enrollment/facts.ts';
import type { Choice } from '../flow/types.ts';
import type { Session } from '../simulator/session-contract.ts';
import { type Os, parseScreenRef, type ScreenRef, showsScreen, systems } from '../surface.ts';

/**
 * Whether what a choice states is so: the phone it names is in hand, and of all else that it claims one holds. One
 * without claims is so where its screen shows. `isOther` judges what is no phone, screen or fact of the world.
 */
export function isSo(
  { screen, claims }: Choice,
  session: Session,
  isOther: (claim: string) => boolean = () => false,
): boolean {
  const shows = (ref: ScreenRef) => showsScreen(session.showing()[ref.surface], ref);
  if (!claims) return screen !== undefined && shows(screen);
  if (claims.some((claim) => isPhone(claim) && claim !== session.world.os)) return false;
  const rest = claims.filter((claim) => !isPhone(claim));
  const holdsHere = (claim: string) => {
    if (isWorldFact(claim)) return holds(session.world, claim);
    const ref = parseScreenRef(claim);
    return ref ? shows(ref) : isOther(claim);
  };
  return rest.length === 0 || rest.some(holdsHere);
}

function isPhone(claim: string): claim is Os {
  return systems.some((os) => os === claim);
}
