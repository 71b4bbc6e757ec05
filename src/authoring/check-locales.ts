/** Does every locale say the same as the source locale, in the same order and with words everywhere? */
import { type Locale, localeCodes, sourceLocale } from '../locales.ts';
import { originOfWay } from './build-flow.ts';
import { ownFields } from './frontmatter.ts';
import { structural } from './grammar.ts';
import { type Library, originsIn, originsOf } from './library.ts';
import { attribute, type Element, placeOf } from './mdx.ts';
import { type ParsedArticle, type ParsedChoice, type Part, partById } from './parse.ts';
import { type Problem, problem } from './problems.ts';
import { textAt, topOf } from './source.ts';

/** Compares one English article with its translations, and looks for empty words in all of them. */
export function* checkLocales(source: ParsedArticle, library: Library): Generator<Problem> {
  for (const locale of localeCodes) {
    const article = library.find(locale, source.id);
    if (!article) {
      if (library.exists(locale, source.id)) continue;
      yield problem('missing-translation', topOf(source.file), {
        path: `content/${locale}/${source.id}.mdx`,
      });
      continue;
    }
    if (source.front?.fields.kind === 'fix' && article.front && !article.front.fields.answer)
      yield problem('missing-answer', topOf(article.file), { locale });
    if (library.isUnclear(sourceLocale, source.id) || library.isUnclear(locale, source.id)) continue;
    if (locale !== sourceLocale) yield* compare(source, article, library);
    yield* checkWordsThere(source, locale, library);
  }
}

/** A translation whose English article is missing. */
export function* checkOrphan(article: ParsedArticle, library: Library): Generator<Problem> {
  if (library.exists(sourceLocale, article.id)) return;
  yield problem('orphan-translation', topOf(article.file), {
    path: `content/${sourceLocale}/${article.id}.mdx`,
  });
}

function* compare(source: ParsedArticle, translation: ParsedArticle, library: Library): Generator<Problem> {
  const { locale, front, parts } = translation;
  const fields = Object.entries(front?.fields ?? {}).filter(([field]) => !ownFields.includes(field));
  for (const [field, value] of fields) {
    const english = Object.entries(source.front?.fields ?? {}).find(([name]) => name === field)?.[1];
    if (front && JSON.stringify(value) !== JSON.stringify(english)) {
      yield problem('different-field', front.placeOf(field), { field });
    }
  }
  const known = [...new Set(source.parts.map(({ id }) => id))];
  const present = parts.filter(({ id }) => known.includes(id)).map(({ id }) => id);
  const missing = source.parts.filter(({ id }) => !present.includes(id));
  if (missing.length > 1 && missing.length === source.parts.length)
    yield problem('missing-step', topOf(translation.file), {
      value: `${missing[0]?.id} … ${missing.at(-1)?.id}`,
      locale,
      count: missing.length,
    });
  else
    for (const { id, element } of missing)
      yield problem('missing-step', element.tag, { value: id, locale, count: 1 });
  const expected = known.filter((id) => present.includes(id));
  const misplaced = present.findIndex((id, index) => id !== expected[index]);
  for (const part of parts) {
    const { id, element } = part;
    const english = partById(source, id);
    if (!english) {
      if (id !== '')
        yield problem('extra-step', attribute(element, 'id')?.place ?? element.tag, { value: id, known });
      continue;
    }
    if (misplaced !== -1 && id === present[misplaced]) {
      yield problem('other-order', element.tag, { value: id, expected: expected[misplaced] ?? '' });
    }
    if (attribute(english.element, 'same') && english.body.length === 0 && part.body.length > 0)
      yield problem('same-with-words', element.tag);
    yield* compareAttributes(english.element, element);
    yield* compareChoices(source, english, part, library, locale);
  }
}

function* compareAttributes(english: Element, translated: Element): Generator<Problem> {
  if (english.name !== translated.name) {
    yield problem('misplaced-component', translated.tag, {
      component: translated.name,
      place: `where English has it; here stands \`<${english.name}>\``,
    });
  }
  for (const { name, value, whole } of translated.attributes.filter((given) =>
    structural.includes(given.name),
  )) {
    const expected = attribute(english, name)?.value ?? null;
    if (value !== null && value !== expected)
      yield problem('different-attribute', whole, { attribute: name, expected });
  }
}

function* compareChoices(
  source: ParsedArticle,
  english: Part,
  translated: Part,
  library: Library,
  locale: Locale,
): Generator<Problem> {
  const known = originOfWay(originsOf(library, source, english))?.part.choices ?? [];
  const ids = known.map(({ id }) => id);
  for (const { id, element } of translated.choices) {
    const same = known.find((choice) => choice.id === id);
    if (same) yield* compareAttributes(same.element, element);
    else if (id !== '')
      yield problem('extra-choice', attribute(element, 'id')?.place ?? element.tag, {
        value: id,
        known: ids,
      });
  }
  const translatedIds = translated.choices.map(({ id }) => id);
  for (const choice of english.choices.filter(({ id }) => id !== '' && !translatedIds.includes(id))) {
    if (hasWords(choice)) yield problem('missing-choice', choice.element.tag, { value: choice.id, locale });
  }
}

/** Every step has a title and a text of its own or of the step it takes over; every choice has a label. */
function* checkWordsThere(source: ParsedArticle, locale: Locale, library: Library): Generator<Problem> {
  for (const english of source.parts) {
    const chain = originsOf(library, source, english);
    const last = chain.at(-1);
    if (last && attribute(last.part.element, 'same')) continue; // leads nowhere or in a circle, which is reported there
    const origins = originsIn(library, locale, chain);
    const own = origins.find(({ article }) => article.id === source.id && article.locale === locale)?.part;
    // What the step takes over is not translated, which is reported there.
    if (!own || origins.length < chain.length) continue;
    const title = origins.map(({ part }) => attribute(part.element, 'title')).find((found) => found);
    const component = own.element.name;
    if (!title) yield problem('missing-attribute', own.element.tag, { component, attribute: 'title' });
    else if (title.value.trim() === '') yield problem('empty-words', own.element.tag, { what: 'The title' });
    if (!origins.some(({ part }) => part.body.length > 0)) {
      yield problem('empty-words', own.element.tag, { what: `The step \`${own.id}\`` });
    }
    for (const choice of own.choices.filter((candidate) => !hasWords(candidate))) {
      const isTaken = origins.some(({ part }) =>
        part.choices.some((other) => other.id === choice.id && hasWords(other)),
      );
      if (!isTaken) yield problem('empty-words', choice.element.tag, { what: `The choice \`${choice.id}\`` });
    }
  }
}

function hasWords({ label, element }: ParsedChoice): boolean {
  return label.some((node) => textAt(placeOf(node, element.file)).trim() !== '');
}
