import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './authoring/report.ts';
import { readSiteYaml, type SiteSettings, sitePath } from './authoring/site-yaml.ts';

/** Who runs the site and what it links to, from content/site.yaml, read once; throws the report of what is wrong in it. */
export function readSite(): Site {
  if (site) return site;
  const file = { path: sitePath, text: readFileSync(join(process.cwd(), sitePath), 'utf8') };
  const read = readSiteYaml(file);
  if (read.value === null) throw new Error(report(read.problems, [file]));
  site = read.value;
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

export type Site = SiteSettings;
