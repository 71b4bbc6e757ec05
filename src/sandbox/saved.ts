/** Writes a moment of practice as a text that the browser can keep, and reads it back, whatever became of it. */

import type { Coach } from '../coach/coach.ts';
import { tidyCode } from '../enrollment/code.ts';
import { failureNames } from '../enrollment/failures.ts';
import type { Flow, Target } from '../flow/types.ts';
import { idPattern, systems } from '../surface.ts';
import type { Back, Journeys, Moment } from './moment.ts';
import { list, nullable, object, oneOf, type Shape, text, wholeNumber } from './shape.ts';
import { isWorld } from './world-shape.ts';

/** Longest text that is read, in characters. */
const longest = 200_000;

/** @param hash the fragment of the address under which the practice goes on */
export function writeMoment({ guide, ...moment }: Moment, hash: string): string {
  return JSON.stringify({
    v: 3,
    hash,
    ...moment,
    guide: guide && { id: guide.flow.id, coach: guide.coach, back: guide.back },
  });
}

/** Reads what `writeMoment` wrote; null where it is not that, or of a guide that is gone. */
export function readMoment(kept: string | null, flows: readonly Flow[]): SavedMoment | null {
  if (kept === null || kept.length > longest) return null;
  const value = parse(kept);
  if (!isKept(value)) return null;
  const { hash, guide, world, inHand, journeys, draft, failure } = value;
  const flow = flows.find(({ id }) => id === guide?.id);
  if (guide !== null && !flow?.steps.some(({ id }) => id === guide.coach.at)) return null;
  const moment = {
    world,
    inHand,
    journeys,
    draft,
    failure,
    guide: guide && flow ? { flow, coach: guide.coach, back: guide.back } : null,
  };
  return { hash, moment };
}

/** Parses JSON without members that would reach into prototypes. */
function parse(kept: string): unknown {
  try {
    return JSON.parse(kept, (key, value) => {
      if (key === '__proto__' || key === 'constructor') throw new SyntaxError('An odd member.');
      return value;
    });
  } catch {
    return null;
  }
}

const id = text(idPattern);
const coach = object<Coach>({
  at: id,
  performed: wholeNumber(0, 20),
  ticked: list(id, 100),
  state: oneOf('on-way', 'astray', 'finished'),
  left: nullable(object<Target>({ article: id, step: nullable(id) })),
});
const back = nullable(object<Back>({ guide: id, step: id }));

/** XState checks the rest when it restores a journey. */
const isJourney = (value: unknown): value is Journeys['portal'] =>
  typeof value === 'object' && value !== null && (value as { status?: unknown }).status === 'active'; // any object can be asked for a member

const isKept = object<Kept>({
  v: oneOf(3),
  hash: text(/^(#[ -~]{1,200})?$/),
  world: isWorld,
  inHand: oneOf(...systems),
  journeys: nullable(
    object<Journeys>({ iphone: nullable(isJourney), android: nullable(isJourney), portal: isJourney }),
  ),
  draft: ((value) => typeof value === 'string' && tidyCode(value) === value) as Shape<string>, // a draft is the tidy start of a code
  failure: nullable(oneOf(...failureNames)),
  guide: nullable(object<KeptGuide>({ id, coach, back })),
});

interface Kept extends Omit<Moment, 'guide'> {
  v: 3;
  hash: string;
  guide: KeptGuide | null;
}

interface KeptGuide {
  id: string;
  coach: Coach;
  back: Back | null;
}

export interface SavedMoment {
  hash: string;
  moment: Moment;
}
