/** An article in the words of schema.org, where they are true of it. */
import type { Article, StepWords } from '../../flow/types.ts';
import { type Locale, locales } from '../../locales.ts';
import { stepPath } from '../../routes.ts';
import { rowsOf } from './rows.ts';

/**
 * A guide for one system is a `HowTo` of its numbered steps, told as on the page. Anything else is null: what parts by system, a
 * fix and a chooser are ways that part, not one list of steps or of questions with their answers, and a reference has no steps.
 */
export function structuredData({ flow, words }: Article, locale: Locale, origin: string): object | null {
  if (flow.kind !== 'guide' || flow.facets.os === undefined) return null;
  const { title, summary, steps } = words[locale];
  return {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    inLanguage: locales[locale].lang,
    name: title,
    description: summary,
    step: rowsOf(flow).flatMap(({ path, steps: inRow }) =>
      inRow.map(({ id }) => ({
        '@type': 'HowToStep',
        // What a step says stands on the page once; a path through the phone has one name for all its steps.
        ...(path === null ? { name: steps[id]?.title ?? '' } : { text: textOfStep(steps[id]) }),
        url: origin + stepPath(locale, { article: flow.id, step: id }),
      })),
    ),
  };
}

/** What a step says, with its answers; its title where that says it all. */
function textOfStep(words: StepWords | undefined): string {
  if (!words) return '';
  const text = `${words.instruction}\n${words.asides}`.replaceAll('\n', ' ').trim();
  return [text, ...Object.values(words.choices)].filter((part) => part !== '').join('\n') || words.title;
}
