/** The practice service in Node: requests of this process to its address are answered by the rules. */
import { setupServer } from 'msw/node';
import { practiceHandlers, type Serve } from './handlers.ts';

/** Answers requests below an address until it is closed; a request to anywhere else goes its own way. */
export function mockService(api: string, serve: Serve): { close: () => void } {
  const server = setupServer(...practiceHandlers(api, serve));
  server.listen({ onUnhandledFrame: 'bypass' });
  return { close: () => server.close() };
}
