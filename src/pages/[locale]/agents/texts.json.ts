import type { APIRoute, GetStaticPaths } from 'astro';
import { messagesOf } from '../../../i18n/translate.ts';
import { type Locale, localeCodes } from '../../../locales.ts';

/** The texts in which a reader's page tells what was tried, fetched when somebody copies it. */
export const getStaticPaths = (() =>
  localeCodes.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { locale } = params as { locale: Locale }; // as getStaticPaths gives them
  const texts = Object.entries(messagesOf('agents', locale));
  return Response.json(Object.fromEntries(texts.filter(([key]) => /^(tried|system-|codeOfPage)/.test(key))));
};
