/** The form of a Flow as a schema, for software that reads `/flows/{article}.json`. */
import { z } from 'zod';
import { idPattern, systems, verbs } from '../surface.ts';
import type { Flow } from './types.ts';

const id = z.string().regex(idPattern).meta({ description: 'A permanent name.' });
const target = z
  .strictObject({ article: id, step: id.nullable() })
  .meta({ id: 'Target', description: 'A step of an article; a step of null is the first one.' });
const screen = z
  .strictObject({ surface: z.enum([...systems, 'portal']), screen: id, state: id.nullable() })
  .meta({ id: 'Screen', description: 'What the reader has in view; a state of null is any.' });
const action = z
  .strictObject({ verb: z.enum(verbs), control: id, value: z.string().nullable() })
  .meta({ id: 'Action', description: 'What the reader does with a control of the screen.' });
const question = z
  .union([z.enum(['task', 'os', 'entry']), z.templateLiteral([z.string(), '/', z.string()])])
  .meta({ description: 'A facet, whose answer holds everywhere, or `article/step`.' });
const choice = z
  .strictObject({
    id,
    value: z.string().optional(),
    screen: screen.optional(),
    claims: z
      .array(z.string())
      .optional()
      .meta({ description: 'What is so in the practice where this answer is true.' }),
    to: target,
  })
  .meta({ id: 'Choice' });

const way = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('continue'), to: target }),
    z.strictObject({ kind: z.literal('ask'), question, choices: z.array(choice) }),
    z.strictObject({
      kind: z.literal('end'),
      ending: z.enum(['done', 'solved', 'contact']),
      leaves: z.array(z.string()),
    }),
    z.strictObject({ kind: z.literal('section') }),
  ])
  .meta({ id: 'Way', description: 'How a step goes on.' });

const step = z
  .strictObject({
    id,
    was: z.array(id).meta({ description: 'Earlier ids, so that old links live on.' }),
    number: z.number().int().nullable(),
    screen: screen.nullable(),
    does: z.array(action),
    figure: screen
      .optional()
      .meta({ description: 'What the picture shows, where it is not how the step begins.' }),
    marks: z
      .array(id)
      .optional()
      .meta({ description: 'Controls that the picture marks beside those of `does`.' }),
    onlyIfShown: z.boolean().meta({ description: 'True where the step may be passed over.' }),
    troubles: z.array(target).meta({ description: 'What can go wrong here.' }),
    cures: z.array(id),
    sure: z.enum(['confirmed', 'other-edition', 'unknown']),
    way,
  })
  .meta({ id: 'Step' });

export const FlowSchema: z.ZodType<Flow> = z
  .strictObject({
    v: z.literal(1),
    id,
    was: z.array(z.strictObject({ from: target, to: id.nullable() })).optional(),
    kind: z.enum(['chooser', 'guide', 'fix', 'reference']),
    facets: z.strictObject({
      task: z.enum(['activate', 'add-user']).optional(),
      os: z.enum(systems).optional(),
      entry: z.enum(['qr', 'manual']).optional(),
    }),
    kb: z.array(z.number().int()),
    practice: z.array(id),
    related: z.array(id),
    troubles: z.array(id).meta({ description: 'What can go wrong, in the order of the author.' }),
    steps: z.array(step).meta({ description: 'In reading order; the first one starts.' }),
  })
  .meta({
    title: 'Flow',
    description: 'The steps and ways of an article, without its words. Ids are permanent.',
  }) as z.ZodType<Flow>; // zod adds undefined to what is optional
