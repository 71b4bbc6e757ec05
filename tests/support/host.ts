import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../../src/tasks/running-server.ts';

/**
 * A host of its own for the served site, whose ways a test chooses: slow, gone, with pages that arrive in pieces, with other
 * cache headers, or with another build. Listens on a free port, so that its pages are of an origin of their own.
 * @param site the address at which the site is served
 */
export async function openHost(
  site: string,
  { latency = 0, inPieces = false, headers = () => ({}) }: Ways = {},
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
      // Pieces of what is compressed are no pieces of the page.
      const encoding = inPieces ? { 'accept-encoding': 'identity' } : {};
      const asking = { ...incoming.headers, ...conditions, ...encoding };
      request({ hostname, port, method, path, headers: asking }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, headersOf(answer, path, body));
        if (body !== undefined) {
          outgoing.end(body);
          answer.resume();
        } else if (inPieces && answer.headers['content-type']?.startsWith('text/html'))
          void sendInPieces(answer, outgoing);
        else answer.pipe(outgoing);
      })
        .on('error', () => incoming.socket.destroy())
        .end();
    }, latency);
  });
  const { address, close } = await run(server);
  return Object.assign(host, { origin: new URL(address).origin, close });

  function headersOf({ headers }: IncomingMessage, path: string, body: string | undefined) {
    const kept: OutgoingHttpHeaders = { ...headers, ...host.headers(path) };
    if (body === undefined) return kept;
    const { etag: _, 'content-length': __, 'content-encoding': ___, ...plain } = kept;
    return plain;
  }
}

/** The first pieces of a page, which hold what is seen first, in bytes; the rest comes in one. How long each is waited for, in milliseconds. */
const size = 3000;
const pieces = 10;
const pause = 50;

async function sendInPieces(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const page = Buffer.concat(await Array.fromAsync<Buffer>(answer));
  for (let piece = 0; piece < pieces; piece++) {
    outgoing.write(page.subarray(piece * size, (piece + 1) * size));
    await wait(pause);
  }
  outgoing.end(page.subarray(pieces * size));
}

interface Ways {
  /** Milliseconds until an answer begins. */
  latency?: number;
  /** True for pages that arrive in pieces, as on a slow network: each is drawn before the next comes. */
  inPieces?: boolean;
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
