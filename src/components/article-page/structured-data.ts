/** An article in the words of schema.org, where they are true of it. */
import type { Article } from '../../flow/types.ts';
import { type Locale, locales } from '../../locales.ts';
import { stepPath } from '../../routes.ts';

/**
 * A guide is a `HowTo` of its steps, a fix with an answer a `FAQPage` with one question. Anything else is null: a
 * chooser asks more than it says, and a reference has no steps.
 */
export function structuredData({ flow, words }: Article, locale: Locale, origin: string): object | null {
  const { title, summary, steps, answer } = words[locale];
  const common = { '@context': 'https://schema.org', inLanguage: locales[locale].lang };
  if (flow.kind === 'guide') {
    return {
      ...common,
      '@type': 'HowTo',
      name: title,
      description: summary,
      step: flow.steps.map(({ id }, index) => ({
        '@type': 'HowToStep',
        position: index + 1,
        name: steps[id]?.title ?? '',
        url: origin + stepPath(locale, { article: flow.id, step: id }),
      })),
    };
  }
  if (flow.kind !== 'fix' || answer === null) return null;
  const question = {
    '@type': 'Question',
    name: title,
    acceptedAnswer: { '@type': 'Answer', text: plain(answer) },
  };
  return { ...common, '@type': 'FAQPage', mainEntity: [question] };
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|^[-|] ?/gm, '')
    .trim();
}
