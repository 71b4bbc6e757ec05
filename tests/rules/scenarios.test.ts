import { expect, test } from 'vitest';
import * as client from '../../src/enrollment/client.ts';
import { shownCode, shownPortal } from '../../src/enrollment/facts.ts';
import { type FailureName, failureOf } from '../../src/enrollment/failures.ts';
import { scenarioNames, scenarios } from '../../src/enrollment/scenarios.ts';
import { Service } from '../support/service.ts';
import { logIn, logOut, respond, visit } from '../support/visitor.ts';

const rows = scenarioNames.flatMap((name) =>
  scenarios[name].on.map((os) => ({ name, os, ...scenarios[name] })),
);

test.each(rows)('in $name on $os the visitor meets: $failure', ({ name, os, failure }) => {
  expect(visit(new Service(name, { os }))).toBe(failure);
});

/** What cures each failure; it returns what the visitor meets afterwards. */
const cures: Record<FailureName, (service: Service) => FailureName | null> = {
  'code-mistyped': (service) => visit(service),
  'code-unknown': (service) => visit(service),
  'code-expired': withFreshCode,
  'code-used': withFreshCode,
  'already-enrolled': (service) => {
    logOut(service);
    return logIn(service, 'practice02');
  },
  'already-active': (service) => {
    logOut(service);
    return logIn(service);
  },
  'not-active': (service) => {
    const phone = service.world.os;
    const portal = service.answer(client.logIn('practice01', service.key()));
    const code = service.answer(client.openEnrollment(portal.id, service.key())).code ?? '';
    const claim = service.answer(client.claimCode({ code, phone, purpose: 'activate' }, service.key()));
    const proof = phone === 'android' ? ({ pin: 'pin-right' } as const) : {};
    service.answer(client.completeClaim(claim.id, proof, service.key()));
    return withFreshCode(service);
  },
  'challenge-stale': (service) => {
    const portal = shownPortal(service.world)?.id ?? '';
    service.answer(client.openChallenge(portal, service.key()));
    return respond(service);
  },
  'phone-rooted': (service) => {
    logOut(service);
    return visit(service, { phone: 'iphone' });
  },
  'phone-too-old': (service) => {
    service.answer(
      client.changePhone(service.world.os, { version: service.world.os === 'iphone' ? '17.5' : '14' }),
    );
    return withFreshCode(service);
  },
  'no-screen-lock': (service) => {
    service.answer(client.changePhone('iphone', { lock: 'passcode' }));
    return withFreshCode(service);
  },
  'pin-too-short': (service) => withFreshCode(service, 'pin-right'),
  'pin-too-long': (service) => withFreshCode(service, 'pin-right'),
  'pin-incorrect': (service) => withFreshCode(service, 'pin-right'),
  'pin-locked': (service) => withFreshCode(service, 'pin-right'),
  'too-many-attempts': (service) => {
    service.answer(client.advanceClock(300));
    return withFreshCode(service);
  },
  'scanning-off': (service) => {
    service.answer(client.changePhone(service.world.os, { scanCodes: true }));
    return visit(service);
  },
  'front-camera': (service) => {
    service.answer(client.changePhone(service.world.os, { lens: 'rear' }));
    return visit(service);
  },
  'camera-refused': (service) => {
    service.answer(client.changePhone(service.world.os, { camera: 'yes' }));
    return visit(service);
  },
  'notifications-refused': (service) => {
    service.answer(client.changePhone(service.world.os, { notifications: 'yes' }));
    return visit(service);
  },
  offline: (service) => {
    service.answer(client.changePhone(service.world.os, { network: 'ok' }));
    return visit(service);
  },
  'answer-lost': (service) => {
    service.answer(client.changePhone(service.world.os, { network: 'ok' }));
    expect(shownCode(service.world)?.state).toBe('claimed');
    const kept = Object.entries(service.world.replies).find(([, { request }]) =>
      request.includes('/enrollment-claims'),
    );
    const again = client.claimCode(JSON.parse(kept?.[1].request ?? '')[3], JSON.parse(kept?.[0] ?? ''));
    const proof = service.world.os === 'android' ? ({ pin: 'pin-right' } as const) : {};
    service.answer(client.completeClaim(service.answer(again).id, proof, service.key()));
    return null;
  },
};

const failing = rows.filter(({ failure }) => failure !== null);

test.each(failing)('in $name on $os the remedy cures it', ({ name, os, failure }) => {
  const service = new Service(name, { os });
  visit(service);
  const after = failure && cures[failure](service);
  expect(after).toBe(failure === 'pin-locked' ? 'pin-locked' : null); // only phone support cures a locked PIN
});

test('a scenario runs on the systems that can meet its failure', () => {
  const wrong = failing.filter(({ failure, os }) => failure && failureOf(failure).shown[os] === undefined);
  expect(wrong.map(({ name, os }) => `${name} on ${os}`)).toEqual([]);
});

function withFreshCode(service: Service, pin?: 'pin-right'): FailureName | null {
  logOut(service);
  return visit(service, pin ? { pin } : {});
}
