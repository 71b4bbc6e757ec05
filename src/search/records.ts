/** Records: everything that the finder can lead to, with the texts by which it is found. */
import type { Article, ArticleKind, Facets, Step } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import type { Id } from '../surface.ts';

/** An article with its steps, found by the authors' own words for it. */
export function articleRecord(article: Article, locale: Locale, asks: readonly string[]): SearchRecord {
  const { flow } = article;
  const words = article.words[locale];
  return {
    kind: flow.kind,
    id: flow.id,
    title: words.title,
    summary: words.summary,
    facets: flow.facets,
    kb: flow.kb,
    keywords: words.keywords,
    texts: { title: words.title, named: words.keywords, said: words.summary, asked: asks },
    parts: flow.steps.map((step) => stepPart(step, article, locale)),
  };
}

function stepPart(step: Step, { words }: Article, locale: Locale): RecordPart {
  const said = words[locale].steps[step.id];
  const text = said?.text ?? '';
  const title = said?.title ?? '';
  return {
    id: step.id,
    title,
    text: plainText(text),
    labels: labelsIn(text),
    texts: {
      title,
      named: [...Object.values(said?.choices ?? {}), ...labelsIn(text)],
      said: plainText(text),
      asked: [],
    },
  };
}

/** A page or term without steps. */
export function pageRecord(
  kind: SearchRecord['kind'],
  { id, title, summary, named, asked = [] }: PageTexts,
): SearchRecord {
  const texts = { title, named, said: summary, asked };
  return { kind, id, title, summary, facets: {}, kb: [], keywords: [], texts, parts: [] };
}

/** Markdown without its marks and addresses. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[*_`[\]#>|]/g, '')
    .replace(/^- /gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A plain text in sentences, Japanese or Latin. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！？])|(?<=[.!?]) /);
}

/** What stands on a screen, as articles print it: in bold, or in quotation marks. */
function labelsIn(markdown: string): string[] {
  return [...markdown.matchAll(/\*\*(.+?)\*\*|“(.+?)”|「(.+?)」/g)].map(
    ([, bold, quoted, japanese]) => bold ?? quoted ?? japanese ?? '',
  );
}

interface PageTexts {
  id: Id;
  title: string;
  summary: string;
  named: readonly string[];
  asked?: readonly string[];
}

export interface SearchRecord {
  kind: ArticleKind | 'glossary' | 'practice' | 'problem' | 'page';
  id: Id;
  title: string;
  summary: string;
  facets: Facets;
  kb: readonly number[];
  keywords: readonly string[];
  texts: RecordTexts;
  parts: RecordPart[];
}

/** A step of an article, or a section of a reference. */
interface RecordPart {
  id: Id;
  title: string;
  text: string;
  /** Texts of screens and errors, found as phrases. */
  labels: readonly string[];
  texts: RecordTexts;
}

export interface RecordTexts {
  title: string;
  /** Keywords, choices, labels. */
  named: readonly string[];
  said: string;
  /** The authors' questions. */
  asked: readonly string[];
}
