/** MSW's handlers: they carry requests to the rules and replies back, and decide nothing. */
import { type HttpHandler, HttpResponse, http } from 'msw/http';
import type { PracticeRequest, Reply } from '../enrollment/world.ts';

/**
 * Handlers for everything below an address.
 * @param api where the practice API lies, without a slash at its end: `/en/sandbox/api/v1`, or an origin with a path
 * @param serve the practice service; null where the network loses the request or its answer
 */
export function practiceHandlers(api: string, serve: Serve): HttpHandler[] {
  return [
    http.all(`${api}/*`, async ({ request }) => {
      const reply = await serve(await readRequest(request, api));
      return reply === null ? HttpResponse.error() : writeReply(reply);
    }),
  ];
}

/** Reads a request; a body that is not JSON stays a text, which no operation takes. */
async function readRequest(request: Request, api: string): Promise<PracticeRequest> {
  const { pathname } = new URL(request.url);
  const root = new URL(api, request.url).pathname.replace(/\/$/, '');
  return {
    method: request.method as PracticeRequest['method'], // any other method is answered with 405
    path: decodePath(pathname.slice(root.length)),
    headers: Object.fromEntries(request.headers),
    body: parseBody(await request.text()),
  };
}

function writeReply({ status, headers, body }: Reply): Response {
  return new HttpResponse(body === null ? null : JSON.stringify(body), { status, headers });
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
