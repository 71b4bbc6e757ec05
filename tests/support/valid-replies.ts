/** Loaded before every suite: whoever reaches the rules in a test, every reply is held against the API file. */
import { vi } from 'vitest';
import { faultsOf } from './api-file.ts';

vi.mock('../../src/enrollment/server.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/enrollment/server.ts')>();
  return { ...original, handle: validated(original.handle) };
});

/** The same rules, but a reply that differs from the API file is an error. */
export function validated(handle: Handle): Handle {
  return (request, world, now) => {
    const outcome = handle(request, world, now);
    const faults = faultsOf(request, outcome.reply);
    if (faults.length > 0) throw new Error(`${request.method} ${request.path}: ${faults.join('; ')}`);
    return outcome;
  };
}

type Handle = typeof import('../../src/enrollment/server.ts').handle;
