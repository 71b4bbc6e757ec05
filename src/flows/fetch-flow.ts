import type { Flow } from '../flow/types.ts';
import { flowFilePath } from '../routes.ts';
import type { Id } from '../surface.ts';

/** An article's flow, fetched once; that of its successor for an article that moved, null where there is none. */
export function fetchFlow(id: Id): Promise<Flow | null> {
  const known = requests.get(id);
  if (known) return known;
  const request = fetch(flowFilePath(id)).then(
    (response) => (response.ok ? (response.json() as Promise<Flow>) : null), // as the build writes it
  );
  const result = request.catch(() => {
    requests.delete(id);
    return null;
  });
  requests.set(id, result);
  return result;
}

const requests = new Map<Id, Promise<Flow | null>>();
