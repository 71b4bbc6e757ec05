/** What the components and links in a sentence stand for, in one locale. */
import type { Flow, Target } from '../flow/types.ts';
import { type Locale, locales, sourceLocale } from '../locales.ts';
import type { ScreenRef } from '../surface.ts';
import { findScreen } from './check-screens.ts';
import { readLabelName } from './label-name.ts';
import type { Library } from './library.ts';
import { attribute, type Element } from './mdx.ts';
import type { Names } from './names.ts';
import { type ParsedArticle, partById } from './parse.ts';
import { stepTextIn } from './step-text.ts';
import { resolveTarget } from './targets.ts';

/** The label that `<Ui>` prints; null where there is no such control. */
export function resolveLabel(element: Element, { screen, locale, names }: Sentence): Label | null {
  const { ref, control: id } = readLabelName(attribute(element, 'name')?.value ?? '', screen);
  const control = findScreen(ref, names)?.controls.find((candidate) => candidate.id === id);
  if (!control) return null;
  const label = control.shown[locale];
  const isForeign = locale !== sourceLocale && label === control.shown[sourceLocale];
  return { label, lang: isForeign ? locales[sourceLocale].lang : null, gloss: control.gloss[locale] ?? null };
}

export function resolveTerm(
  element: Element,
  { locale, names }: Sentence,
): { id: string; term: string; meaning: string } | null {
  const id = attribute(element, 'id')?.value;
  const found = names.terms[locale].find((term) => term.id === id);
  return found ? { id: found.id, term: found.term, meaning: found.definition } : null;
}

/** The title of another step and where it stands; null where there is no such step. */
export function resolveStep(element: Element, sentence: Sentence): StepReference | null {
  const { writtenIn, own, library, locale } = sentence;
  const target = resolveTarget(attribute(element, 'to')?.value ?? '', writtenIn, own);
  const source = library.find(sourceLocale, target.article);
  if (!source || !partById(source, target.step ?? '')) return null;
  return { target, title: stepTextIn(locale, source, target.step ?? '', library).title };
}

/** A Knowledge Base number and the article that covers it. */
export function resolveKb(
  element: Element,
  { flows, names }: Sentence,
): { number: string; article: string | null } {
  const number = attribute(element, 'n')?.value ?? '';
  const owner = Object.values(flows).find(({ kb }) => kb.includes(Number(number)));
  return { number, article: owner?.id ?? names.kb[number]?.value ?? null };
}

/** The address behind a link: a page of this locale, or an official one. What is not known stays as it is. */
export function resolveLink(url: string, { locale, names, flows }: Sentence): string {
  if (url.startsWith('site:')) return names.links[url.slice('site:'.length)] ?? url;
  const [, article, step = null] = /^\/([^/]+)(?:\/([^/]+))?\/?$/.exec(url) ?? [];
  if (article === undefined || !(article in flows || names.reservedIds.includes(article))) return url;
  return names.stepPath(locale, { article, step });
}

/** A sentence's context: whose screen it speaks of, and in which locale. */
export interface Sentence {
  locale: Locale;
  /** The article in which the sentence is read. */
  own: ParsedArticle;
  /** The article in which it is written. */
  writtenIn: ParsedArticle;
  screen: ScreenRef | null;
  flows: Record<string, Flow>;
  library: Library;
  names: Names;
}

export interface Label {
  label: string;
  /** Set where the label's language is not that of the page. */
  lang: string | null;
  gloss: string | null;
}

export interface StepReference {
  target: Target;
  title: string;
}
