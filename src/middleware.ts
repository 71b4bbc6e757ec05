import { defineMiddleware } from 'astro:middleware';

/** Names that no line may break, in either language. */
const names = /\b(IB Key|Face ID|Touch ID|App Store|iOS \d[\d.]*|Android \d[\d.]*)/g;

/** The last touch on every page: names stay on one line. Works on the text between tags, so no address is touched. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const body = html.indexOf('<body');
  const kept = html
    .slice(body)
    .replaceAll(/>[^<]+</g, (text) => text.replaceAll(names, (name) => name.replaceAll(' ', '\u00a0')));
  return new Response(html.slice(0, body) + kept, response);
});
