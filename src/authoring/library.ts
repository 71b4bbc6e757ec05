/** All parsed articles, and where each step takes its words from: one with `same` takes over those of another. */
import { byLocale, type Locale, localeCodes, sourceLocale } from '../locales.ts';
import type { Id } from '../surface.ts';
import { attribute } from './mdx.ts';
import { type ParsedArticle, type ParseResult, type Part, partById } from './parse.ts';
import type { Place, Spelled } from './source.ts';
import { readTarget } from './targets.ts';

/** Orders what was read by locale and id. */
export function toLibrary(results: readonly ParseResult[]): Library {
  const all = results.flatMap(({ parsed }) => parsed ?? []);
  const draftsIn = (locale: Locale) =>
    all.filter((one) => one.locale === locale && one.front?.fields.draft === true).map(({ id }) => id);
  const drafts = byLocale((locale) => new Set([...draftsIn(sourceLocale), ...draftsIn(locale)]));
  const articles = all.filter(({ locale, id }) => !drafts[locale].has(id));
  const byName = new Map(articles.map((article) => [nameOf(article), article]));
  const unread = new Set(results.flatMap((result) => (result.unread ? [nameOf(result.unread)] : [])));
  const unclear = new Set([...unread, ...articles.filter(hasUnclearSteps).map(nameOf)]);
  const translated = new Set(results.flatMap(({ parsed, unread: name }) => parsed?.id ?? name?.id ?? []));
  const ids = articles.filter(({ locale }) => locale === sourceLocale).map(({ id }) => id);
  return {
    ids,
    drafts,
    find: (locale, id) => byName.get(`${locale}/${id}`),
    exists: (locale, id) =>
      byName.has(`${locale}/${id}`) || unread.has(`${locale}/${id}`) || drafts[locale].has(id),
    isUnclear: (locale, id) =>
      unclear.has(`${locale}/${id}`) || (!byName.has(`${locale}/${id}`) && translated.has(id)),
  };
}

/** True where an article has no step, or two of one name. */
function hasUnclearSteps({ parts }: ParsedArticle): boolean {
  const ids = parts.map(({ id }) => id).filter((id) => id !== '');
  return parts.length === 0 || new Set(ids).size < ids.length;
}

/** The locales in which an article can be read. */
export function localesOf({ find }: Library, id: Id): Locale[] {
  return localeCodes.filter((locale) => find(locale, id));
}

/**
 * A step followed by those it takes its words from, the nearest first. Stops where a `same` leads nowhere or
 * in a circle.
 */
export function originsOf(library: Library, article: ParsedArticle, part: Part): [Origin, ...Origin[]] {
  const origins: [Origin, ...Origin[]] = [{ article, part }];
  for (let last: Origin | undefined = origins[0]; last; ) {
    const next = originNamed(library, last);
    if (!next || origins.some((origin) => origin.part === next.part)) break;
    origins.push(next);
    last = next;
  }
  return origins;
}

/** The same chain in another language; what is not translated is left out. */
export function originsIn(library: Library, locale: Locale, origins: readonly Origin[]): Origin[] {
  return origins.flatMap(({ article, part }) => {
    const translation = library.find(locale, article.id);
    const translated = partById(translation, part.id);
    return translation && translated ? [{ article: translation, part: translated }] : [];
  });
}

/** An attribute as the nearest origin gives it. */
export function inherited(origins: readonly Origin[], name: string): Inherited | undefined {
  for (const [distance, { article, part }] of origins.entries()) {
    const found = attribute(part.element, name);
    if (found) return { ...found, article, distance };
  }
  return undefined;
}

/** Where a problem with something inherited is shown: at the `same` that brought it in. */
export function placeInOwn(origins: readonly Origin[], place: Place, distance: number): Place {
  const own = origins[0]?.part.element;
  return distance === 0 || !own ? place : (attribute(own, 'same')?.place ?? own.tag);
}

function nameOf({ locale, id }: { locale: Locale; id: Id }): string {
  return `${locale}/${id}`;
}

function originNamed(library: Library, { article, part }: Origin): Origin | undefined {
  const same = attribute(part.element, 'same');
  if (!same) return undefined;
  const target = readTarget(same.value, article);
  const other = library.find(sourceLocale, target.article);
  const source = partById(other, target.step ?? '');
  return other && source ? { article: other, part: source } : undefined;
}

export interface Library {
  /** Ids of the articles that exist in the source language, in the order of the files. */
  ids: Id[];
  find: (locale: Locale, id: Id) => ParsedArticle | undefined;
  /** Of each locale, the articles that are kept out of it; one that is a draft in English is kept out of all. */
  drafts: Record<Locale, ReadonlySet<Id>>;
  /** True also where the file is there but cannot be read, and of drafts, which `find` does not know. */
  exists: (locale: Locale, id: Id) => boolean;
  /**
   * True where nobody can tell which steps an article has in a locale: it has a problem of its own, and what speaks of
   * its steps has none.
   */
  isUnclear: (locale: Locale, id: Id) => boolean;
}

export interface Origin {
  article: ParsedArticle;
  part: Part;
}

interface Inherited extends Spelled {
  /** The article in which it is spelled. */
  article: ParsedArticle;
  /** 0 where the step itself gives it. */
  distance: number;
}
