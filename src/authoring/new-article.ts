/** The files of an article that is to be written: everything required is there, the words are still to come. */
import type { ArticleKind } from '../flow/types.ts';
import { type Locale, localeCodes, sourceLocale } from '../locales.ts';
import type { Id } from '../surface.ts';
import type { SourceFile } from './source.ts';

/** One file for each locale; `today` is the day on which the sources are read, as `YYYY-MM-DD`. */
export function newArticle(id: Id, kind: ArticleKind, today: string): SourceFile[] {
  return localeCodes.map((locale) => ({
    path: `content/${locale}/${id}.mdx`,
    text: `---\n${frontmatter(kind, locale, today)}---\n\n${body(kind, locale)}`,
  }));
}

/** What every field and text holds until its author writes it; the checker refuses it. */
export const unwritten = 'TODO';

function frontmatter(kind: ArticleKind, locale: Locale, today: string): string {
  const answer = kind === 'fix' ? `answer: >\n  ${unwritten}\n` : '';
  const own = `title: ${unwritten}\nsummary: ${unwritten}\n${answer}`;
  const keywords = `keywords: [${unwritten}]\n`;
  if (locale !== sourceLocale) return own + keywords;
  const structure = `sources: [${unwritten}]\nchecked: ${today}\ngeneration: classic\nrelated: []\n`;
  return `${own}kind: ${kind}\n${keywords}${structure}`;
}

function body(kind: ArticleKind, locale: Locale): string {
  const isSource = locale === sourceLocale;
  const step = (id: string, attributes: string, inside: string) =>
    `<Step id="${id}" title="${unwritten}"${isSource ? attributes : ''}>\n${inside}\n</Step>\n`;
  if (kind === 'reference') return `<Section id="overview" title="${unwritten}">\n${unwritten}\n</Section>\n`;
  if (kind === 'guide')
    return `${step('begin', '', unwritten)}\n${step('finish', ' ending="done"', unwritten)}`;
  const answer = (id: string, to: string) =>
    `<Choice id="${id}"${isSource ? ` to="${to}"` : ''}>${unwritten}</Choice>`;
  const question = `${unwritten}\n\n${answer('yes', 'solved')}\n${answer('no', 'ask')}`;
  return [
    step('question', '', question),
    step('solved', ' ending="solved"', unwritten),
    step('ask', ' ending="contact"', unwritten),
  ].join('\n');
}
