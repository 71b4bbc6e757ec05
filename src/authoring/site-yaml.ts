/** content/site.yaml: who runs the site, its official links, Knowledge Base numbers and moved articles. */
import { z } from 'zod';
import { type Locale, localeCodes } from '../locales.ts';
import type { SourceFile } from './source.ts';
import { type PlaceOfField, readYaml, type YamlRead } from './yaml.ts';

export const sitePath = 'content/site.yaml';

/** Reads the whole file; the only reader that it has. */
export function readSiteYaml(file: SourceFile): YamlRead<SiteSettings> & { placeOf?: PlaceOfField } {
  return readYaml({ file, start: 0, end: 0 }, file.text, SiteSchema, expected);
}

/** Each text in every language. */
const texts = z.strictObject(
  Object.fromEntries(localeCodes.map((code) => [code, z.string().trim().min(1)])) as Record<
    Locale,
    z.ZodString
  >, // one for each locale
);
const target = z.string().regex(/^[a-z][a-z0-9-]{1,39}(\/[a-z][a-z0-9-]{1,39})?$/);

const SiteSchema = z.strictObject({
  name: texts,
  tagline: texts,
  official: z.boolean(),
  disclaimer: texts,
  operator: texts,
  contact: z.url(),
  address: z.url().refine(isOrigin),
  links: z.record(z.string(), z.strictObject({ url: z.url({ protocol: /^https$/ }), label: texts })),
  kb: z.record(z.string().regex(/^\d+$/), target),
  moved: z.record(target, target),
  embedding: z.array(z.url({ protocol: /^https$/ }).refine(isOrigin)).default([]),
});

function isOrigin(address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === address;
}

/** What each field is, as the end of a sentence. */
const expected = {
  ...Object.fromEntries(localeCodes.map((code) => [code, `the words in \`${code}\``])),
  name: 'the name of the site in every language',
  tagline: 'what stands beside the name, in every language',
  official: '`true` or `false`',
  disclaimer: 'who does not run the site, in every language',
  operator: 'who runs the site, in every language',
  contact: 'an address for mistakes on the site, such as `mailto:help@example.org`',
  address:
    'the origin of the published site, such as `https://help.example.org`: no path and no slash at the end, because all its addresses begin at the root',
  links: 'a table of official links by their key',
  url: 'an address that begins with `https://`',
  label: 'the words of the link in every language',
  kb: 'a table from Knowledge Base number to article',
  moved: 'a table from an old `article` or `article/step` to the one that took its place',
  embedding:
    'a list of the origins that may show pages for embedding in a frame, such as `https://intranet.example.org`',
};

export type SiteSettings = z.infer<typeof SiteSchema>;
