/** What the field of the desk finds: steps for words, a code, or a pasted link or summary. */
import { formatCode } from '../codes/code.ts';
import { addressOf } from '../codes/registry.ts';
import { resolveCode } from '../codes/resolve.ts';
import { parseTarget } from '../flow/targets.ts';
import type { Target } from '../flow/types.ts';
import type { TranslateAny } from '../i18n/browser.ts';
import type { Locale } from '../locales.ts';
import { titleOf } from './desk-article.ts';
import { findSteps } from './find.ts';
import { readHandover } from './handover.ts';
import { loadArticle, loadCodes } from './load.ts';
import { type LinkQuery, localeOfText, readQuery } from './read-query.ts';

/** Looks up a text; never rejects. `customer` is the language that the text gives away. */
export async function lookUp(text: string, locale: Locale, say: TranslateAny): Promise<Found> {
  const query = readQuery(text);
  try {
    if (query.kind === 'nothing') return nothing;
    if (query.kind === 'code') return await findCode(query.text, locale, say);
    if (query.kind === 'link') return await findLink(query, locale, say);
    const { steps, isSure } = await findSteps(locale, query.text);
    const hint = isSure && steps.length > 0 ? '' : say(steps.length > 0 ? 'perhaps' : 'nothingFits');
    return { ...nothing, rows: steps, hint, customer: localeOfText(query.text) };
  } catch {
    return { ...nothing, hint: say('notLoaded') };
  }
}

/** The pages of some addresses with their titles; what does not exist is left out. */
export async function rowsOf(addresses: readonly string[], locale: Locale): Promise<Row[]> {
  const rows = await Promise.all(addresses.map((address) => rowOf(parseTarget(address), locale)));
  return rows.filter((row) => row !== null);
}

async function rowOf(target: Target, locale: Locale): Promise<Row | null> {
  const article = await loadArticle(target.article);
  const step = target.step ?? article?.flow.steps[0]?.id;
  if (!article || step === undefined || !Object.hasOwn(article.steps, step)) return null;
  return { target, title: titleOf(article, target, locale), article: article.title[locale] };
}

async function findCode(text: string, locale: Locale, say: TranslateAny): Promise<Found> {
  const found = resolveCode(text, await loadCodes());
  if (!found) return nothing;
  if (found.kind === 'page') return { ...nothing, rows: await rowsOf([found.address], locale) };
  const rows = await rowsOf(
    found.meant.map(({ address }) => address),
    locale,
  );
  const known = found.kind === 'unknown' ? 'codeUnknown' : 'codeMistyped';
  return {
    ...nothing,
    rows,
    hint: say(rows.length > 0 ? 'codeMeant' : known, { code: formatCode(found.code) }),
  };
}

async function findLink(
  { locale: customer, target, hash }: LinkQuery,
  locale: Locale,
  say: TranslateAny,
): Promise<Found> {
  const at = readHandover(hash, await loadCodes())?.trail.at ?? target;
  const rows = at ? await rowsOf([addressOf(at)], locale) : [];
  return { rows, hint: rows.length > 0 ? '' : say('linkUnknown'), customer, handover: hash };
}

const nothing: Found = { rows: [], hint: '', customer: null, handover: '' };

export interface Row {
  target: Target;
  title: string;
  /** Title of its article. */
  article: string;
}

export interface Found {
  rows: Row[];
  /** What to tell the agent; empty where the rows say it all. */
  hint: string;
  customer: Locale | null;
  /** The fragment of a pasted link: a customer's trail, perhaps. */
  handover: string;
}
