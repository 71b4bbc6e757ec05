/** The fields that the shapes of a kept practice are made of. */
import * as z from 'zod/mini';
import { type FailureName, failureNames } from '../enrollment/failures.ts';
import { userIds } from '../enrollment/world.ts';
import { idPattern, systems } from '../surface.ts';

export const rowId = text(/^\w{1,40}$/);
export const id = text(idPattern);
export const seconds = whole(0, 2 ** 40);
export const os = z.enum(systems);
export const user = z.enum(userIds);
export const failure = z.enum(failureNames as [FailureName, ...FailureName[]]); // the table is not empty
export const purposes = ['activate', 'add-user', 'recover', 'move'] as const;

export function text(pattern: RegExp) {
  return z.string().check(z.regex(pattern));
}

export function whole(least: number, most: number) {
  return z.int().check(z.gte(least), z.lte(most));
}

export function list<Item extends z.ZodMiniType>(item: Item, most: number) {
  return z.array(item).check(z.maxLength(most));
}
