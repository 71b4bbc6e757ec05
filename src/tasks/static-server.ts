import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import serveStatic from 'serve-static';
import { headerRules, headersFor } from '../build/headers.ts';
import { readSite } from '../site.ts';
import { type RunningServer, run } from './running-server.ts';
import { root } from './tool.ts';

/** What is served once to one reader is compressed quickly rather than small: the default takes half of the server's time. */
const fast = { level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } };

/**
 * Serves the built site with the headers that it has on any host: `index.html` of a folder, 404.html for the rest,
 * compressed where the browser takes it; ranges and conditional requests as RFC 9110 says, GET and HEAD only.
 * Rejects when the port is taken or there is no build.
 * @param port 0 takes a free one
 * @param folder the built site
 * @param headers replaces headers by name, for tests of other hosts' ways
 */
export async function serveDist(
  port: number,
  folder: string = join(root, 'dist'),
  headers: Record<string, string> = {},
): Promise<RunningServer> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('There is no built site. Run `npm run build`.');
  return run(createServer(answer(folder, headers)), port);
}

function answer(folder: string, replaced: Record<string, string>): RequestListener {
  const rules = headerRules(readSite().embedding, { encrypted: false });
  const compress = compression(fast) as unknown as Middleware; // typed for Express, made for any server of Node
  const files = serveStatic(folder, { cacheControl: false, fallthrough: false });
  return (request, response) => {
    const [pathname = '/'] = (request.url ?? '/').split('?');
    for (const [name, value] of Object.entries({ ...headersFor(pathname, rules), ...replaced }))
      response.setHeader(name, value);
    compress(request, response, () =>
      files(request, response, (refusal) => refuse(folder, request, response, refusal)),
    );
  };
}

/** With the page for what is not found; a method or range that cannot be answered is refused with what can. */
function refuse(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  { status = 404, headers = {} }: Refusal = {},
): void {
  if (status === 405 || status === 416) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(join(folder, '404.html'))
      .on('error', () => response.end('Not found'))
      .pipe(response);
}

/** An error of `send`: https://github.com/pillarjs/send */
type Refusal = { status?: number; headers?: Record<string, string> | undefined };

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
