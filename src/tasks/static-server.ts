import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { root } from './tool.ts';

/**
 * Serves the built site the way a plain static host does: `index.html` of a folder, 404.html for the rest.
 * Port 0 takes a free port. Rejects when the port is taken or there is no build.
 */
export async function serveDist(port: number): Promise<RunningServer> {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no built site. Run `npm run build`.');
  const notFound = join(dist, '404.html');
  const serve = sirv(dist, {
    extensions: ['html'],
    etag: true,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    },
  });
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', done);
  });
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`; // TCP servers have this form
  return {
    address,
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
