import { describe, expect, test } from 'vitest';
import { confirmCard, logIn, logOut, requestCard } from '../../src/enrollment/client.ts';
import { formatInstant } from '../../src/enrollment/clock.ts';
import { shownCard } from '../../src/enrollment/facts.ts';
import type { UserId } from '../../src/enrollment/world.ts';
import { Service } from '../support/service.ts';

function carded(service = new Service('app-installed'), user: UserId = 'practice01') {
  const { id: portal } = service.answer(logIn(user, service.key()));
  const ask = () => requestCard(portal, service.key());
  return { service, portal, ask, card: service.answer(ask()) };
}

describe('a card of codes', () => {
  test('is told as its answer says, and works for 21 days once it was confirmed', () => {
    const { service, card } = carded();
    expect(card).toEqual({
      id: expect.stringMatching(/^oc_[0-9A-Z]{10}$/),
      user: 'practice01',
      values: expect.stringMatching(/^\d{6}$/),
      isActive: false,
      expires: formatInstant(service.now + 21 * 86_400),
    });
  });

  test('says where it is', () => {
    const { service, ask } = carded();
    const { headers, body } = service.send(ask());
    expect(headers.location).toBe(`online-cards/${(body as { id: string }).id}`); // as the API file says
  });

  test('works once two of its codes were typed, and may be confirmed again', () => {
    const { service, portal, card } = carded();
    const confirm = (values: string) => confirmCard(portal, card.id, values, service.key());
    expect(service.refusal(confirm(card.values === '000000' ? '000001' : '000000'))).toBe('response-wrong');
    expect(shownCard(service.world)?.isActive).toBe(false);
    expect(service.answer(confirm(card.values))).toEqual({ ...card, isActive: true });
    expect(shownCard(service.world)?.isActive).toBe(true);
    expect(service.answer(confirm(card.values)).isActive).toBe(true);
  });

  test('takes the place of the one before it, and of nobody else’s', () => {
    const { service, portal, ask, card } = carded();
    const other = carded(service, 'practice02').card;
    const next = service.answer(ask());
    expect(service.world.cards.map(({ id }) => id)).toEqual([other.id, next.id]);
    expect(service.refusal(confirmCard(portal, card.id, card.values, service.key()))).toBe('not-found');
  });

  test('is confirmed in the log-in that shows it', () => {
    const { service, card } = carded();
    const { portal } = carded(service, 'practice02');
    expect(service.refusal(confirmCard(portal, card.id, card.values, service.key()))).toBe('not-found');
  });

  test('shows while its user is logged in', () => {
    const { service, portal, card } = carded();
    expect(shownCard(service.world)?.id).toBe(card.id);
    service.answer(logOut(portal));
    expect(shownCard(service.world)).toBeNull();
  });
});
