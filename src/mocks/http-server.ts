/** The practice service as a server on this computer, for anyone with curl. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getResponse } from 'msw';
import type { ProtocolError } from '../enrollment/protocol-errors.ts';
import type { PracticeRequest, Reply } from '../enrollment/world.ts';
import { longestBody, practiceHandlers } from './handlers.ts';

/** A server that answers what the handlers answer; a page of another name cannot reach it (DNS rebinding). */
export function practiceServer(serve: (request: PracticeRequest) => Reply): Server {
  return createServer((incoming, outgoing) => {
    answer(incoming, outgoing, serve).catch(() => write(outgoing, refusal(serve, 'malformed')));
  });
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  serve: (request: PracticeRequest) => Reply,
): Promise<void> {
  const { host = '' } = incoming.headers;
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host))
    return write(outgoing, refusal(serve, 'host-not-allowed'));
  const body = await readBody(incoming);
  if (body === null) return write(outgoing, refusal(serve, 'body-too-large'));
  const headers = Object.entries(incoming.headersDistinct).map(([name, values]) => [
    name,
    (values ?? []).join(', '),
  ]);
  const method = incoming.method ?? 'GET';
  const origin = 'http://127.0.0.1';
  const request = new Request(`${origin}${incoming.url}`, {
    method,
    body: method === 'GET' || method === 'HEAD' ? null : new Uint8Array(body),
    headers: Object.fromEntries(headers),
  });
  const response = await getResponse(practiceHandlers(origin, serve), request);
  if (!response) return write(outgoing, refusal(serve, 'not-found'));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}

/** Null where there is too much of it; the rest is read and dropped, so that the refusal arrives. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
  }
  return length > longestBody ? null : Buffer.concat(chunks);
}

function refusal(serve: (request: PracticeRequest) => Reply, refused: ProtocolError): Reply {
  return serve({ method: 'GET', path: '/', headers: {}, body: null, refused });
}

function write(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  outgoing.writeHead(status, headers);
  outgoing.end(JSON.stringify(body));
}
