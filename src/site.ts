import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const texts = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });
const target = z.string().regex(/^[a-z][a-z0-9-]{1,39}(\/[a-z][a-z0-9-]{1,39})?$/);

const SiteSchema = z.strictObject({
  name: texts,
  tagline: texts,
  official: z.boolean(),
  disclaimer: texts,
  operator: texts,
  contact: z.url(),
  address: z.url().regex(/[^/]$/, 'ends without a slash'),
  links: z.record(z.string(), z.strictObject({ url: z.url({ protocol: /^https$/ }), label: texts })),
  kb: z.record(z.string().regex(/^\d+$/), target),
  moved: z.record(target, target),
  /** Origins that may show pages for embedding in a frame. */
  embedding: z
    .array(z.url({ protocol: /^https$/ }).regex(/^https:\/\/[^/]+$/, 'is an origin, without a path'))
    .default([]),
});

/** Who runs the site and what it links to, from content/site.yaml, read once; throws what zod finds wrong in it. */
export function readSite(): Site {
  site ??= SiteSchema.parse(parse(readFileSync(join(process.cwd(), 'content/site.yaml'), 'utf8')));
  return site;
}

let site: Site | undefined;

/**
 * What of the file the site's owner has not filled in yet: an operator in brackets, an address that nobody can have
 * (RFC 2606).
 * @example placeholdersOf(readSite()) // => ['operator', 'contact', 'address']
 */
export function placeholdersOf({ operator, contact, address }: Site): string[] {
  const left = {
    operator: Object.values(operator).some((name) => /^[(（].*[)）]$/.test(name.trim())),
    contact: isReserved(contact.replace(/^mailto:[^@]*@/, 'https://')),
    address: isReserved(address),
  };
  return Object.entries(left).flatMap(([field, isLeft]) => (isLeft ? [field] : []));
}

/** One line for the owner; null when everything is filled in. */
export function placeholderNotice(of: Site = readSite()): string | null {
  const left = placeholdersOf(of);
  if (left.length === 0) return null;
  return `Before publishing, fill in content/site.yaml: ${left.map((field) => `\`${field}\``).join(', ')} still hold${left.length === 1 ? 's' : ''} a placeholder.`;
}

function isReserved(address: string): boolean {
  return /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$/.test(new URL(address).hostname);
}

export type Site = z.infer<typeof SiteSchema>;
