import type { Flows } from '../flow/graph.ts';

/** Where the build puts the flows of all articles. */
const address = '/flows.json';

/** Every article's flow; empty where it cannot be had, such as offline. */
export async function fetchFlows(): Promise<Flows> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : {};
  } catch {
    return {};
  }
}
