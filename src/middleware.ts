import { defineMiddleware } from 'astro:middleware';

/** Names that no line may break, in either language. */
const names = /\b(IB Key|Face ID|Touch ID|App Store|iOS \d[\d.]*|Android \d[\d.]*)/g;
const block =
  '</?(?:article|aside|body|d[dlt]|details|div|figure|footer|h[1-6]|head|header|html|li|link|main|meta|nav|ol|p|script|section|summary|t(?:able|body|d|h|head|itle|r)|ul)\\b[^>]*>';
/** Blank space is never drawn beside a block, nor where a line begins or ends within tags like these. */
const undrawn = [
  new RegExp(`\\s*(${block})\\s*`, 'g'),
  new RegExp(`(${block}(?:<(?:a|button|span)\\b[^>]*>)+)\\s+`, 'g'),
  new RegExp(`\\s+((?:</(?:a|button|span)>)+${block})`, 'g'),
];
/** A script or style within the page; data such as JSON-LD is neither. */
const inline = /<style|<script(?![^>]*(\ssrc=|\stype="application\/))/;

/** The last touch on every page. Works on what stands between tags, so no address is touched. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = await response.text();
  const body = html.indexOf('<body');
  const head = inline.test(html) ? html.slice(0, body) : withoutHashes(html.slice(0, body));
  return new Response(tighten(head + keepTogether(html.slice(body))), response);
});

/** A tenth of a page is indentation that Astro and MDX leave between blocks. */
function tighten(html: string): string {
  return undrawn.reduce((text, space) => text.replaceAll(space, '$1'), html);
}

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
