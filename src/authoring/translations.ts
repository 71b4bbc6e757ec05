/** Which translated steps and heads of articles are older than the English ones, and how an author records that they are not. */
import { type Locale, localeCodes, sourceLocale } from '../locales.ts';
import type { Id } from '../surface.ts';
import type { Site } from './build-words.ts';
import { fingerprint as fingerprintOf } from './fingerprint.ts';
import { proseNames } from './front-prose.ts';
import type { Front } from './frontmatter.ts';
import { originsOf } from './library.ts';
import { attribute, type Element } from './mdx.ts';
import { type ParsedArticle, type Part, partById } from './parse.ts';
import type { Place } from './source.ts';
import { stepTextIn, wordsFingerprint } from './step-text.ts';

/** Every translated step with words of its own; one that takes over all its words counts where they stand. */
export function translations(site: Site): Translation[] {
  return site.library.ids.flatMap((id) =>
    localeCodes
      .filter((locale) => locale !== sourceLocale)
      .flatMap((locale) => translationsOf(id, locale, site)),
  );
}

/** The text of a translation in which every step is recorded as made from the English words of today. */
export function markCurrent(id: Id, locale: Locale, site: Site): string | null {
  const article = site.library.find(locale, id);
  if (!article) return null;
  const edits = translationsOf(id, locale, site).flatMap(({ step, fingerprint }) => {
    if (step === null) return article.front ? [settingOfFront(article.front, fingerprint)] : [];
    const part = partById(article, step);
    return part ? [settingOf(part.element, 'source', fingerprint)] : [];
  });
  return applyTo(article, edits);
}

/**
 * The text of the English article in which a step's last change is recorded as one that changes no meaning; null where
 * no translation of the step is older.
 */
export function markMinor(id: Id, step: Id, site: Site): string | null {
  const article = site.library.find(sourceLocale, id);
  const part = partById(article, step);
  const older = translations(site).find(
    (one) => one.article === id && one.step === step && one.state === 'older',
  );
  if (!article || !part || !older?.source) return null;
  return applyTo(article, [settingOf(part.element, 'minor', `${older.source} ${older.fingerprint}`)]);
}

/** The English page of a step whose translation is older than its words; null where it is not, or where nobody recorded it. */
export function newerEnglish({ article, step }: StepOf, locale: Locale, site: Site): string | null {
  const source = site.library.find(sourceLocale, article);
  const part = partById(source, step);
  if (!source || !part || locale === sourceLocale) return null;
  const owner = originsOf(site.library, source, part).find((origin) => hasOwnWords(origin.part));
  const translated = owner && site.library.find(locale, owner.article.id);
  if (!translated) return null;
  const found = translationOf(owner.part, owner.article, translated, site);
  return found?.state === 'older' ? site.names.stepPath(sourceLocale, { article, step }) : null;
}

function translationsOf(id: Id, locale: Locale, site: Site): Translation[] {
  const source = site.library.find(sourceLocale, id);
  const article = site.library.find(locale, id);
  if (!source || !article) return [];
  const head = headOf(source, article, locale);
  const steps = source.parts.flatMap((english) => translationOf(english, source, article, site) ?? []);
  return [...head, ...steps];
}

/** How an English step is translated; null where it has no words of its own, or no translation. */
function translationOf(
  english: Part,
  source: ParsedArticle,
  article: ParsedArticle,
  { library }: Site,
): Translation | null {
  const { id, locale } = article;
  const translated = partById(article, english.id);
  if (!translated || !hasOwnWords(english)) return null;
  const fingerprint = wordsFingerprint(stepTextIn(sourceLocale, source, english.id, library));
  const made = attribute(translated.element, 'source')?.value ?? null;
  const [before, after] = attribute(english.element, 'minor')?.value.split(' ') ?? [];
  const isCurrent = made === fingerprint || (made === before && after === fingerprint);
  const state = made === null ? 'unrecorded' : isCurrent ? 'current' : 'older';
  return { article: id, step: english.id, locale, source: made, fingerprint, state };
}

/** Title, summary and the prose of the frontmatter, all or none of which are translated. */
function headOf(source: ParsedArticle, { id, front }: ParsedArticle, locale: Locale): Translation[] {
  if (!source.front || !front) return [];
  const { fields } = source.front;
  const fingerprint = fingerprintOf(
    [fields.title, fields.summary, ...proseNames.map((name) => fields[name] ?? '')].join('\n'),
  );
  const made = front.fields.source ?? null;
  const state = made === null ? 'unrecorded' : made === fingerprint ? 'current' : 'older';
  return [{ article: id, step: null, locale, source: made, fingerprint, state }];
}

/** Writes the field over the one there, or as the last line of the frontmatter. */
function settingOfFront({ fields, placeOf, end }: Front, value: string): Edit {
  if (fields.source !== undefined) return { place: placeOf('source'), text: `'${value}'` };
  return { place: end, text: `source: '${value}'\n` };
}

function hasOwnWords({ element, body, choices }: Part): boolean {
  return body.length > 0 || choices.length > 0 || attribute(element, 'title') !== undefined;
}

/** Writes an attribute over the one there, or after the last. */
function settingOf({ attributes, tag }: Element, name: string, value: string): Edit {
  const present = attributes.find((candidate) => candidate.name === name);
  const text = `${name}="${value}"`;
  if (present) return { place: present.whole, text };
  const end = attributes.at(-1)?.whole.end ?? tag.end;
  return { place: { ...tag, start: end, end }, text: ` ${text}` };
}

function applyTo({ file }: ParsedArticle, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.place.start - a.place.start)
    .reduce(
      (text, { place, text: put }) => text.slice(0, place.start) + put + text.slice(place.end),
      file.text,
    );
}

/** A text that is put in a place. */
interface Edit {
  place: Place;
  text: string;
}

interface StepOf {
  article: Id;
  step: Id;
}

export interface Translation {
  article: Id;
  /** Null for the head of the article: its title, summary and the prose of its frontmatter. */
  step: Id | null;
  locale: Locale;
  /** Fingerprint of the English words that were translated; null where it is not recorded. */
  source: string | null;
  /** Fingerprint of the English words of today. */
  fingerprint: string;
  state: 'current' | 'older' | 'unrecorded';
}
