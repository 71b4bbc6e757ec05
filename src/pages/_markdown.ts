import { formatCode } from '../codes/code.ts';
import { describeFigure } from '../components/Surface.tsx';
import { articleAt, type Library } from '../components/targets.ts';
import { choicesOf, stepOf, waysOn } from '../flow/graph.ts';
import type { Target } from '../flow/types.ts';
import { translator } from '../i18n/translate.ts';
import type { Locale } from '../locales.ts';
import { codeOf } from '../page-codes.ts';
import { markdownPath } from '../routes.ts';

/** An article as Markdown: what its page says, figures as their text alternatives. Links lead to other Markdown pages. */
export function articleMarkdown(articles: Library, id: string, locale: Locale, origin: string): string {
  const { flow, words } = articleAt(articles, id);
  const { title, summary } = words[locale];
  const steps = flow.steps.map((step) =>
    stepParts(articles, { article: id, step: step.id }, locale, origin, '##'),
  );
  return page([`# ${title}`, summary, codeLine({ article: id, step: null }, locale), ...steps.flat()]);
}

/** One step as Markdown, with the way back to its article. */
export function stepMarkdown(articles: Library, target: Target, locale: Locale, origin: string): string {
  const { title } = articleAt(articles, target.article).words[locale];
  const whole = `[${title}](${origin}${markdownPath(locale, { article: target.article, step: null })})`;
  return page([whole, ...stepParts(articles, target, locale, origin, '#')]);
}

function stepParts(
  articles: Library,
  target: Target,
  locale: Locale,
  origin: string,
  mark: string,
): string[] {
  const t = translator('agents', locale);
  const { flow, words: of } = articleAt(articles, target.article);
  const step = stepOf(flow, target.step);
  const words = of[locale].steps[step.id];
  const link = (label: string, to: Target) => `- [${label}](${origin}${markdownPath(locale, to)})`;
  const answers = choicesOf(step).map(({ id, to }) => link(words?.choices[id] ?? '', to));
  const on =
    step.way.kind === 'continue' ? waysOn(step).map((to) => link(titleOf(articles, to, locale), to)) : [];
  const troubles = step.troubles.map((to) => link(titleOf(articles, to, locale), to));
  const picture = step.screen
    ? describeFigure(
        step.screen,
        step.does.map(({ control }) => control),
        locale,
      )
    : null;
  return [
    `${mark} ${words?.title ?? ''}`,
    codeLine({ article: target.article, step: step.id }, locale),
    picture ? `> ${t('mdPicture')}${picture}` : '',
    absolute(words?.text ?? '', origin),
    answers.length > 0 ? `${t('mdAnswers')}\n\n${answers.join('\n')}` : '',
    on.length > 0 && mark === '#' ? `${t('mdNext')}\n\n${on.join('\n')}` : '',
    troubles.length > 0 ? `${t('troubles')}\n\n${troubles.join('\n')}` : '',
  ];
}

function codeLine(target: Target, locale: Locale): string {
  return translator('agents', locale)('codeOfPage', { code: formatCode(codeOf(target)) });
}

function titleOf(articles: Library, { article, step }: Target, locale: Locale): string {
  const { title, steps } = articleAt(articles, article).words[locale];
  return (step === null ? null : steps[step]?.title) ?? title;
}

/** Links within the site get its address, so that the text can be read anywhere. */
function absolute(markdown: string, origin: string): string {
  return markdown.replaceAll('](/', `](${origin}/`);
}

function page(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
