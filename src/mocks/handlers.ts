/** MSW's handlers: they carry requests to the rules and replies back, and decide nothing. */
import { type HttpHandler, HttpResponse, http } from 'msw/http';
import type { PracticeRequest, Reply } from '../enrollment/world.ts';

/** Longest body that is read, in bytes. */
export const longestBody = 64 * 1024;

/**
 * Handlers for everything below an address.
 * @param api where the practice API lies, without a slash at its end: `/en/sandbox/api/v1`, or an origin with a path
 * @param serve the practice service; null where the network loses the request or its answer
 */
export function practiceHandlers(api: string, serve: Serve): HttpHandler[] {
  return [
    http.all(`${api}/*`, async ({ request }) => {
      const reply = await serve(await readRequest(request, api));
      return reply === null ? HttpResponse.error() : writeReply(reply, request.method);
    }),
  ];
}

/** Reads a request; a body that is not JSON stays a text, which no operation takes. HEAD asks for what GET answers. */
async function readRequest(request: Request, api: string): Promise<PracticeRequest> {
  const { pathname } = new URL(request.url);
  const root = new URL(api, request.url).pathname.replace(/\/$/, '');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const read = {
    method: method as PracticeRequest['method'], // any other method is answered with 405
    path: decodePath(pathname.slice(root.length)),
    headers: Object.fromEntries(request.headers),
  };
  const body = await readBody(request);
  return body === null ? { ...read, body, refused: 'body-too-large' } : { ...read, body: parseBody(body) };
}

/** The body as a text, a byte order mark included, which JSON does not know; null where there is too much of it. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return null;
  // Not by its stream: Firefox has none (bugzilla 1387483).
  const whole = await request.arrayBuffer();
  return whole.byteLength > longestBody ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);
}

function writeReply({ status, headers, body }: Reply, method: string): Response {
  const isBare = body === null || method === 'HEAD';
  return new HttpResponse(isBare ? null : JSON.stringify(body), { status, headers });
}

function parseBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A path whose escapes are malformed stays as it is; no operation has such a path. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The practice service as somebody keeps it: with its world and its clock. */
export type Serve = (request: PracticeRequest) => Reply | null | Promise<Reply | null>;
