import { serveDist } from '../../src/tasks/static-server.ts';

/** Playwright's global set-up: serves dist/ on a free port and hands the address to the tests. */
export default async function serveForTests(): Promise<() => Promise<void>> {
  const { address, close } = await serveDist(0);
  process.env.TEST_ADDRESS = address;
  return close;
}
