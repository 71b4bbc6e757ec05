/**
 * The response headers of the site, as one list: the project's own server answers with them, and `hosting.ts` writes
 * them down for other hosts. What a page allows itself stands in its own meta policy; a header carries what a meta
 * element cannot.
 */
import { localeCodes } from '../locales.ts';

/**
 * The rules in order; a later rule replaces the same header of an earlier one.
 * @param ancestors origins that may show the pages for embedding in a frame
 * @param options.encrypted false for `localhost`, which speaks plain HTTP
 */
export function headerRules(ancestors: readonly string[], { encrypted = true } = {}): HeaderRule[] {
  const policy = (frames: string) =>
    [...POLICY, `frame-ancestors ${frames}`, ...(encrypted ? [UPGRADE] : [])].join('; ');
  return [
    {
      path: '/*',
      headers: {
        ...SAFETY,
        ...(encrypted && HTTPS_FOR_TWO_YEARS),
        'Content-Security-Policy': policy("'none'"),
      },
    },
    ...pages().map((path) => ({ path, headers: { 'Cache-Control': SHORT } })),
    { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    ...localeCodes.flatMap((locale) => [
      { path: `/${locale}/sandbox/mockServiceWorker.js`, headers: { 'Cache-Control': 'no-cache' } },
      {
        path: `/${locale}/embed/*`,
        headers: {
          'Content-Security-Policy': policy(ancestors.join(' ') || "'none'"),
          ...(ancestors.length > 0 && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
        },
      },
    ]),
    { path: '/sw.js', headers: { 'Cache-Control': 'no-cache' } },
  ];
}

/**
 * The headers of one address.
 * @param path begins with a slash, without query
 * @example headersFor('/_astro/site.css', headerRules([]))['Cache-Control'] // => 'public, max-age=31536000, immutable'
 */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => matches(rule.path, path)).map(({ headers }) => headers));
}

/** True where a rule's path, whose `*` at the end stands for anything, covers an address. */
export function matches(rule: string, path: string): boolean {
  return rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
}

/** Pages: fresh for five minutes, then shown once more while the next copy is fetched (RFC 5861). */
const SHORT = 'public, max-age=300, stale-while-revalidate=86400';

function pages(): string[] {
  return ['/', ...localeCodes.map((locale) => `/${locale}/*`), '/kb/*', '/s/*', '/offline/*'];
}

const POLICY = ["base-uri 'none'", "form-action 'none'", "object-src 'none'"];
const UPGRADE = 'upgrade-insecure-requests';
const HTTPS_FOR_TWO_YEARS = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };

/** Of these the site uses none: no camera, no microphone, no payment, whatever a script might ask. */
const UNUSED = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb'],
];

/** OWASP ASVS 5.0, chapter V3.4: no sniffing, no referrer, no window or fetch from elsewhere. */
const SAFETY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface HeaderRule {
  /** An address, or its beginning followed by `*`. */
  path: string;
  headers: Record<string, string>;
}
