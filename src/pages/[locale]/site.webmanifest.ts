import type { APIRoute, GetStaticPaths } from 'astro';
import { icons } from '../../icons.ts';
import { type Locale, localeCodes, locales } from '../../locales.ts';
import { homePath } from '../../routes.ts';
import { readSite } from '../../site.ts';

/** What a device that installs the site is told. The address stays in view, so that nobody takes it for the official app. */
export const getStaticPaths = (() =>
  localeCodes.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { locale } = params as { locale: Locale }; // as getStaticPaths gives them
  const { name, tagline } = readSite();
  const manifest = {
    id: homePath(locale),
    name: `${name[locale]} · ${tagline[locale]}`,
    short_name: name[locale],
    lang: locales[locale].lang,
    start_url: homePath(locale),
    scope: '/',
    display: 'minimal-ui',
    background_color: '#faf6ee',
    theme_color: '#1a2136',
    icons: icons.map(({ path, size, purpose }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
