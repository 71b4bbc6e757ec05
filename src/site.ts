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
});

/** Who runs the site and what it links to, from content/site.yaml, read once; throws what zod finds wrong in it. */
export function readSite(): Site {
  site ??= SiteSchema.parse(parse(readFileSync(join(process.cwd(), 'content/site.yaml'), 'utf8')));
  return site;
}

let site: Site | undefined;

export type Site = z.infer<typeof SiteSchema>;
