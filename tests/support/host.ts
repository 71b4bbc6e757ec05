import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A host of its own for the served site, whose ways a test chooses: slow, gone, with other cache headers, or with
 * another build. Listens on a free port, so that its pages are of an origin of their own.
 * @param site the address at which the site is served
 */
export async function openHost(
  site: string,
  { latency = 0, headers = () => ({}) }: Ways = {},
): Promise<Host> {
  const behind = new URL(site);
  const asked: string[] = [];
  const replaced = new Map<string, string>();
  const host = { asked, replaced, headers, isGone: false };
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    if (host.isGone) {
      incoming.socket.destroy();
      return;
    }
    asked.push(path);
    setTimeout(() => {
      const { method } = incoming;
      const { hostname, port } = behind;
      const body = replaced.get(path);
      // A page that is replaced has a state of its own: nothing that is kept of the other may answer for it.
      const conditions = body === undefined ? {} : { 'if-none-match': '', 'if-modified-since': '' };
      request({ hostname, port, method, path, headers: { ...incoming.headers, ...conditions } }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, headersOf(answer, path, body));
        if (body === undefined) answer.pipe(outgoing);
        else outgoing.end(body);
        if (body !== undefined) answer.resume();
      })
        .on('error', () => incoming.socket.destroy())
        .end();
    }, latency);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo; // TCP servers have this form
  return Object.assign(host, {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });

  function headersOf({ headers }: IncomingMessage, path: string, body: string | undefined) {
    const kept: OutgoingHttpHeaders = { ...headers, ...host.headers(path) };
    if (body === undefined) return kept;
    const { etag: _, 'content-length': __, 'content-encoding': ___, ...plain } = kept;
    return plain;
  }
}

interface Ways {
  /** Milliseconds until an answer begins. */
  latency?: number;
  headers?: Host['headers'];
}

export interface Host {
  origin: string;
  /** The paths that were asked for, in order. Empty it with `length = 0`. */
  asked: string[];
  /** What stands instead of the site's own files, by path: a new build. */
  replaced: Map<string, string>;
  /** Headers of a path, by names in small letters, instead of the site's own. */
  headers: (path: string) => Record<string, string>;
  /** True while there is no network: connections end without an answer. */
  isGone: boolean;
  close: () => Promise<void>;
}
