/**
 * The Online Security Code Card (KB1873): whoever is logged in asks for one, prints it, and shows with two of its codes that
 * the print can be read.
 */
import type { Call } from './call.ts';
import { formatInstant } from './clock.ts';
import { policy } from './policy.ts';
import { drawId, drawText } from './random.ts';
import { answer, type Outcome, refuse } from './replies.ts';
import { addRow, changeRow } from './rows.ts';
import type { OnlineCard, UserId } from './world.ts';

/** Shows a card; another one that the user asked for before is gone. */
export function requestCard(call: Call): Outcome {
  const { world, time } = call;
  const portal = world.portals.find((row) => row.id === call.portal);
  if (!portal) return refuse(call, world, 'portal-session-missing');
  if (portal.state === 'ended') return refuse(call, world, 'portal-session-ended');
  if (portal.state === 'waiting') return refuse(call, world, 'log-in-not-approved');
  const { user } = portal;
  const id = drawId(world.random, 'oc');
  const { text: values, random } = drawText(id.random, 6, '0123456789');
  const card: OnlineCard = {
    ...{ id: id.text, portal: portal.id, user, values },
    ...{ isActive: false, expires: time + policy.cardLife },
  };
  const others = world.cards.filter((row) => row.user !== user);
  return answer(call, { ...world, random, cards: addRow(others, card) }, 201, cardAnswer(card), {
    location: `online-cards/${card.id}`,
  });
}

/** The card works once two of its codes were typed. */
export function confirmCard(call: Call, { values }: { values: string }): Outcome {
  const { world } = call;
  if (call.portal === null) return refuse(call, world, 'portal-session-missing');
  const card = world.cards.find((row) => row.id === call.id && row.portal === call.portal);
  if (!card) return refuse(call, world, 'not-found');
  if (values !== card.values) return refuse(call, world, 'response-wrong');
  const confirmed: OnlineCard = { ...card, isActive: true };
  const cards = changeRow(world.cards, card.id, confirmed);
  return answer(call, { ...world, cards }, 200, cardAnswer(confirmed));
}

function cardAnswer({ id, user, values, isActive, expires }: OnlineCard): CardAnswer {
  return { id, user, values, isActive, expires: formatInstant(expires) };
}

export interface CardAnswer {
  id: string;
  user: UserId;
  /** The codes at the two places that are asked for, three digits each. */
  values: string;
  isActive: boolean;
  /** RFC 3339, virtual time. */
  expires: string;
}
