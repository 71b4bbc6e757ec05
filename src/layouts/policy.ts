import { createHash } from 'node:crypto';

/**
 * The content security policy of a page, for the meta element before anything that it speaks of. frame-ancestors cannot
 * stand there, and upgrade-insecure-requests breaks http://localhost: both belong to the host's headers.
 * @param scripts every inline script that the page runs; what else stands inline is refused
 */
export function contentPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  // Pagefind searches with WebAssembly.
  return [...directives, `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`].join(';');
}

const directives = [
  // Of styles, images, fonts, manifests, requests and workers too. 'none' would keep Firefox from prefetching the next step.
  "default-src 'self'",
  ...['frame-src', 'media-src', 'object-src', 'base-uri', 'form-action'].map((name) => `${name} 'none'`),
];
