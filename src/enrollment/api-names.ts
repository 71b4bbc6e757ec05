/** The names in the API file: each stands once, where the rules keep it, and is put into the file when it is read. */
import { parseDocument } from 'yaml';
import { failureOf } from './failures.ts';
import { serviceFailures } from './problems.ts';
import { protocolErrors } from './protocol-errors.ts';
import { scenarioNames } from './scenarios.ts';
import { pinCards, userIds } from './world.ts';

/** Schemas of openapi.yaml that are lists of names; the file itself leaves their `enum` out. */
export const apiNames: Record<string, readonly string[]> = {
  Failure: serviceFailures,
  PinCard: pinCards,
  ProtocolError: Object.keys(protocolErrors),
  Remedy: [...new Set(serviceFailures.map((name) => failureOf(name).remedy))],
  Scenario: scenarioNames,
  UserId: userIds,
};

/** The text of openapi.yaml with all names in it: the file that is published, checked and held against every reply. */
export function withNames(text: string): string {
  const file = parseDocument(text);
  for (const [schema, names] of Object.entries(apiNames)) {
    const place = ['components', 'schemas', schema];
    if (!file.hasIn(place) || file.hasIn([...place, 'enum']))
      throw new Error(`openapi.yaml has to have a schema ${schema} without an \`enum\` of its own.`);
    file.setIn([...place, 'enum'], names);
  }
  return file.toString();
}
