import type { APIRoute } from 'astro';
import { translator } from '../../i18n/translate.ts';
import { isLocale, localeCodes } from '../../locales.ts';
import { pagePath } from '../../routes.ts';
import { readSite } from '../../site.ts';

export function getStaticPaths() {
  return localeCodes.map((locale) => ({ params: { locale } }));
}

/** The OpenSearch description of a locale's search, with which a browser can offer it in its address bar. */
export const GET: APIRoute = ({ params: { locale }, site }) => {
  if (!isLocale(locale) || !site)
    throw new Error('An OpenSearch description needs a locale and the address of the site.');
  const t = translator('search', locale);
  const address = new URL(pagePath(locale, 'search'), site).href;
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${forXml(t('shortName'))}</ShortName>
  <Description>${forXml(`${readSite().name[locale]}: ${t('description')}`)}</Description>
  <Language>${locale}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${forXml(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(description, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};

function forXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
