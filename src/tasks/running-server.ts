import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Has a server listen on this computer alone. Rejects when the port is taken.
 * @param port 0 takes a free one
 */
export async function run(server: Server, port = 0): Promise<RunningServer> {
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', done);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`, // TCP servers have this form
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export interface RunningServer {
  address: string;
  close: () => Promise<void>;
}
