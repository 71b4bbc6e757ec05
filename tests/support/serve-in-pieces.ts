import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningServer } from '../../src/tasks/static-server.ts';

/** The first pieces of a page, which hold what is seen first, in bytes; the rest comes in one. How long each is waited for, in milliseconds. */
const size = 3000;
const pieces = 10;
const pause = 50;

/** Stands in front of a server and hands its pages on in pieces, as a slow network does: each piece is drawn before the next comes. */
export async function serveInPieces(origin: string): Promise<RunningServer> {
  const server = createServer(async ({ url = '/', headers: asked }, response) => {
    const accept = asked.accept ?? '*/*';
    const reply = await fetch(new URL(url, origin), { headers: { accept }, redirect: 'manual' });
    const { 'content-length': _, 'content-encoding': __, ...headers } = Object.fromEntries(reply.headers);
    response.writeHead(reply.status, headers);
    const body = Buffer.from(await reply.arrayBuffer());
    const isPage = headers['content-type']?.startsWith('text/html');
    for (let piece = 0; isPage && piece < pieces; piece++) {
      response.write(body.subarray(piece * size, (piece + 1) * size));
      await wait(pause);
    }
    response.end(isPage ? body.subarray(pieces * size) : body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`, // TCP servers have this form
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
