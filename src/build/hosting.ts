/** Writes headers and redirects into the built site in the words of each host. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { readSite } from '../site.ts';
import { type HeaderRule, headerRules, matches } from './headers.ts';
import { redirectsToday } from './moved.ts';

/** The integration: `_headers` and `_redirects` for Netlify and Cloudflare, `.htaccess` for Apache, the others in `_hosting/`. */
export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const rules = headerRules(readSite().embedding);
        const redirects = Object.entries(redirectsToday()).map(([from, to]) => ({ from, to }));
        mkdirSync(new URL('_hosting/', dir), { recursive: true });
        const files = {
          _headers: headersFile(rules),
          _redirects: redirectsFile(redirects),
          '.htaccess': apacheFile(rules, redirects),
          '_hosting/nginx.conf': nginxFile(rules, redirects),
          '_hosting/Caddyfile': caddyFile(rules, redirects),
          '_hosting/cloudfront.json': `${JSON.stringify(cloudFront(rules), null, 2)}\n`,
          '_hosting/cloudfront-function.js': cloudFrontFunction(redirects),
        };
        for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, dir), text);
      },
    },
  };
}

/** The form that Netlify and Cloudflare share. `!` takes a header of an earlier rule back (Cloudflare). */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }, index) => {
      const before = rules.slice(0, index).filter((rule) => matches(rule.path, path.replace('*', '')));
      const taken = Object.keys(headers).filter((name) => before.some((rule) => name in rule.headers));
      return [
        path,
        ...taken.map((name) => `  ! ${name}`),
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      ].join('\n');
    })
    .join('\n')
    .concat('\n');
}

export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** To include in a `server` block. `map` chooses by address, because nginx drops outer headers where an inner block adds one. */
export function nginxFile(rules: readonly HeaderRule[], redirects: readonly Redirect[]): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const maps = names.map((name) => {
    const rows = rules.filter(({ headers }) => name in headers).toReversed();
    const lines = rows.map(({ path, headers }) => `  "~^${pattern(path, '(\\?|$)')}" "${headers[name]}";`);
    return `map $request_uri $ibkey_${name.toLowerCase().replaceAll('-', '_')} {\n  default "";\n${lines.join('\n')}\n}\n`;
  });
  const headers = names.map(
    (name) => `  add_header ${name} $ibkey_${name.toLowerCase().replaceAll('-', '_')} always;`,
  );
  const moved = redirects.map(({ from, to }) => `  location = ${from} { return 301 ${to}; }`);
  return `# Include inside http { }; the server block below serves the folder that this file was built into.
${maps.join('')}
server {
  listen 8080;
  server_tokens off;
  root dist;
  error_page 404 /404.html;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml text/markdown text/plain;
${headers.join('\n')}
${moved.join('\n')}
  location / { try_files $uri $uri/index.html =404; }
}
`;
}

export function caddyFile(rules: readonly HeaderRule[], redirects: readonly Redirect[]): string {
  const headers = rules.map(
    ({ path, headers: row }, index) =>
      `  @r${index} path ${path}\n  header @r${index} {\n${Object.entries(row)
        .map(([name, value]) => `    ${name} "${value}"`)
        .join('\n')}\n  }`,
  );
  return `# caddy run --config Caddyfile; {$SITE} is the host's name, for example help.example.org.
{$SITE::8080} {
  root * {$ROOT:dist}
  encode zstd gzip
  # In a route the order counts: a later header replaces an earlier one, and all see the address that was asked for.
  route {
${headers.join('\n')}
${redirects.map(({ from, to }) => `    redir ${from} ${to} permanent`).join('\n')}
    try_files {path} {path}/index.html
    file_server
  }
  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`;
}

export function apacheFile(rules: readonly HeaderRule[], redirects: readonly Redirect[]): string {
  const blocks = rules.map(
    ({ path, headers }) =>
      `<If "%{REQUEST_URI} =~ m#^${pattern(path)}#">\n${Object.entries(headers)
        .map(([name, value]) => `  Header always set ${name} "${value}"`)
        .join('\n')}\n</If>`,
  );
  return `ErrorDocument 404 /404.html
Options -Indexes
${redirects.map(({ from, to }) => `RedirectMatch 301 ^${escapePattern(from)}$ ${to}`).join('\n')}
${blocks.join('\n')}
`;
}

/** One response headers policy for each rule, in the form of CloudFront's CreateResponseHeadersPolicy. */
function cloudFront(rules: readonly HeaderRule[]): object {
  const policies = rules.map(({ path, headers }) => ({
    PathPattern: path,
    CustomHeadersConfig: {
      Items: Object.entries(headers).map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  }));
  return { policies };
}

/** S3 knows no index files of folders: a function for CloudFront's viewer requests adds them, and redirects. */
export function cloudFrontFunction(redirects: readonly Redirect[]): string {
  const table = JSON.stringify(Object.fromEntries(redirects.map(({ from, to }) => [from, to])));
  return `var moved = ${table};
function handler(event) {
  var request = event.request;
  var to = moved[request.uri];
  if (to) return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: to } } };
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!request.uri.split('/').pop().includes('.')) request.uri += '/index.html';
  return request;
}
`;
}

function pattern(path: string, end = '$'): string {
  return path.endsWith('*') ? escapePattern(path.slice(0, -1)) : `${escapePattern(path)}${end}`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
}

interface Redirect {
  from: string;
  to: string;
}
