import { defineMiddleware } from 'astro:middleware';

/** Names that no line may break, in either language. */
const names = /\b(IB Key|Face ID|Touch ID|App Store|iOS \d[\d.]*|Android \d[\d.]*)/g;

/** Keeps names together on every page. Works on what stands between tags, so no address is touched. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const body = html.indexOf('<body');
  return new Response(html.slice(0, body) + keepTogether(html.slice(body)), response);
});

function keepTogether(html: string): string {
  return html.replaceAll(/>[^<]+</g, (text) =>
    text.replaceAll(names, (name) => name.replaceAll(' ', '\u00a0')),
  );
}
