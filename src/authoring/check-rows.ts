/** The rows of failures and scenarios, each held against its form with the line of what is wrong. */
import { z } from 'zod';
import { idPattern, parseScreenRef, systems } from '../surface.ts';
import { type Problem, problem } from './problems.ts';
import { type SourceFile, topOf } from './source.ts';
import { readYaml } from './yaml.ts';

export const failureFile = 'src/enrollment/failures.json';
export const scenarioFile = 'src/enrollment/scenarios.json';

export function checkFailureRows(file: SourceFile): Problem[] {
  const read = readYaml(topOf(file), file.text, FailuresSchema, expectedOfFailures);
  if (read.value === null) return read.problems;
  return Object.entries(read.value).flatMap(([name, { shown }]) =>
    systems
      .filter((os) => shown[os] !== undefined && parseScreenRef(shown[os]) === null)
      .map((os) => problem('malformed-screen', read.placeOf(name, 'shown', os), { value: shown[os] ?? '' })),
  );
}

/** A row goes on from another row of the file. */
export function checkScenarioRows(file: SourceFile): Problem[] {
  const read = readYaml(topOf(file), file.text, ScenariosSchema, expectedOfScenarios);
  if (read.value === null) return read.problems;
  const rows = read.value;
  return Object.entries(rows).flatMap(([name, { from }]) =>
    from === undefined || Object.hasOwn(rows, from)
      ? []
      : problem('wrong-field', read.placeOf(name, 'from'), {
          field: 'from',
          expected: 'the name of another row of this file',
        }),
  );
}

const FailuresSchema = z.record(
  z.string(),
  z.strictObject({
    source: z.enum(['service', 'phone', 'network']),
    status: z.int().min(400).max(599).optional(),
    remedy: z.string().regex(idPattern),
    shown: z.strictObject({ iphone: z.string().optional(), android: z.string().optional() }),
    phone: z.record(z.string(), z.array(z.union([z.string(), z.boolean()])).min(1)).optional(),
    undelivered: z.boolean().optional(),
  }),
);

const expectedOfFailures = {
  source: 'where it comes from: `service`, `phone` or `network`',
  status: 'the status of the API reply, from 400 to 599',
  remedy: 'the id of what cures it',
  shown: 'the screen of each system, such as `"iphone": "iphone/error@try-again"`',
  phone: 'a table from each setting of the phone to a list of the values that go with it',
  undelivered: '`true` where it keeps a notification from arriving',
};

const id = z.string().regex(idPattern);
const settings = z.record(z.string(), z.union([z.string(), z.boolean()])).optional();
const users = z.array(id).min(1).optional();

const ScenariosSchema = z.record(
  z.string(),
  z.strictObject({
    group: id,
    task: z.enum(['activate', 'add-user', 'log-in', 'recover', 'move']),
    on: z.array(z.enum(systems)).min(1).optional(),
    failure: id.optional(),
    from: id.optional(),
    start: z
      .strictObject({
        ...{ active: users, activeElsewhere: users, lost: users, temporaryCodes: users },
        ...{ phone: settings, iphone: settings, android: settings, other: settings },
        code: z.strictObject({ user: id, secondsLeft: z.int().optional(), state: id.optional() }).optional(),
        challenge: z.strictObject({ secondsLeft: z.int() }).optional(),
        tried: id.optional(),
      })
      .optional(),
  }),
);

const expectedOfScenarios = {
  group: 'the part of the menu in which it stands',
  task: '`activate`, `add-user`, `log-in`, `recover` or `move`',
  on: 'a list of the systems, where it is not both',
  failure: 'the name of the failure that is met',
  from: 'the name of another row of this file',
  start: 'how the world differs at the start',
};
