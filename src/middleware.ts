import { defineMiddleware } from 'astro:middleware';

/** Names that no line may break, in either language. */
const names = /\b(IB Key|Face ID|Touch ID|App Store|iOS \d[\d.]*|Android \d[\d.]*)/g;
/** A script or style within the page; data such as JSON-LD is neither. */
const inline = /<style|<script(?![^>]*(\ssrc=|\stype="application\/))/;

/** The last touch on every page. Works on the text between tags, so no address is touched. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const body = html.indexOf('<body');
  const head = inline.test(html) ? html.slice(0, body) : withoutHashes(html.slice(0, body));
  return new Response(head + keepTogether(html.slice(body)), response);
});

function keepTogether(html: string): string {
  return html.replaceAll(/>[^<]+</g, (text) =>
    text.replaceAll(names, (name) => name.replaceAll(' ', '\u00a0')),
  );
}

/** Astro allows the inline scripts of its islands on every page; a page without islands allows none. */
function withoutHashes(head: string): string {
  return head.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replaceAll(/ 'sha256-[^']*'/g, ''),
  );
}
