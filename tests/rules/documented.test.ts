import { expect, test } from 'vitest';
import * as client from '../../src/enrollment/client.ts';
import { type FailureName, failureOf } from '../../src/enrollment/failures.ts';
import { isServiceFailure, type Problem } from '../../src/enrollment/problems.ts';
import { formatScreenRef, type Os } from '../../src/surface.ts';
import { documentedReplies, faultsOfBody, nameReply, operations } from '../support/api-file.ts';
import { recipeOf, recipes } from './replies.ts';

test.each(documentedReplies)('%s', (name) => {
  const { service, request } = recipeOf(name)();
  const reply = service.send(request);
  expect(nameReply(request, reply)).toBe(name);
});

test.each(documentedReplies.filter((name) => isServiceFailure(name.split(' ')[2] ?? '')))(
  '%s names the screen that the asking phone shows',
  (name) => {
    const { service, request } = recipeOf(name)();
    const asked = (request.body as { phone?: Os }).phone; // a completion names no phone; its claim does
    const claimed = service.world.codes.find(
      ({ claim: id }) => id !== null && request.path.includes(id),
    )?.phone;
    const { code, shownOnPhone } = service.send(request).body as Problem; // as the test above has shown
    const screen = failureOf(code as FailureName).shown[asked ?? claimed ?? 'iphone'];
    // What Client Portal shows, it shows by itself.
    const isOnPhone = screen !== undefined && screen.surface !== 'portal';
    expect(shownOnPhone).toBe(isOnPhone ? formatScreenRef(screen) : undefined);
  },
);

test('every recipe is for a reply that the API file documents', () => {
  expect(Object.keys(recipes).filter((name) => !documentedReplies.includes(name))).toEqual([]);
});

test('the requests that succeed have the bodies that the API file asks for', () => {
  const faults = Object.keys(recipes)
    .filter((name) => name.endsWith(' ok'))
    .flatMap((name) => faultsOfBody(recipeOf(name)().request));
  expect(faults).toEqual([]);
});

test('the API file describes each operation of the client once', () => {
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(ids.toSorted()).toEqual(
    Object.keys(client)
      .filter((name) => name !== 'readReply')
      .toSorted(),
  );
});
