/** Records: what is filed in the search index, one for each article, glossary term and scenario. */
import type { Article, Step } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import type { Shown, ShownPart } from './shown.ts';

/** How much a term weighs by where it stands. */
export const weights = { title: 10, keywords: 7, summary: 4, stepTitle: 3, choice: 2, text: 1 } as const;

/** The record of an article: its own words first, then one part for every step. */
export function articleRecord(
  article: Article,
  locale: Locale,
  asks: readonly string[],
  kb: readonly string[],
): SearchRecord {
  const { flow } = article;
  const words = article.words[locale];
  const numbers = kb.map((number) => `KB${number}`);
  return {
    shown: {
      kind: flow.kind,
      id: flow.id,
      title: words.title,
      summary: words.summary,
      kb: flow.kb,
      facets: flow.facets,
    },
    texts: [
      { weight: weights.title, text: [words.title, ...numbers].join('\n'), title: words.title },
      { weight: weights.keywords, text: [...words.keywords, ...asks].join('\n') },
      { weight: weights.summary, text: words.summary },
    ],
    parts: flow.steps.map((step) => stepPart(step, article, locale)),
  };
}

function stepPart(step: Step, { words }: Article, locale: Locale): RecordPart {
  const said = words[locale].steps[step.id];
  return {
    shown: {
      step: step.id,
      title: said?.title ?? '',
      number: step.number,
    },
    texts: [
      { weight: weights.stepTitle, text: said?.title ?? '' },
      { weight: weights.choice, text: Object.values(said?.choices ?? {}).join('\n') },
      { weight: weights.text, text: plainText(said?.text ?? '') },
    ],
  };
}

/** The record of a glossary term. */
export function termRecord(term: GlossaryTerm): SearchRecord {
  return {
    shown: { kind: 'glossary', id: term.id, title: term.term, summary: term.definition, kb: [], facets: {} },
    texts: [
      { weight: weights.title, text: term.term },
      { weight: weights.summary, text: term.synonyms.join('\n') },
      { weight: weights.text, text: term.definition },
    ],
    parts: [],
  };
}

/** The record of a scenario to practise with. `name` is filed, `title` is shown. */
export function scenarioRecord(scenario: { id: string; name: string; title: string }): SearchRecord {
  const { id, name, title } = scenario;
  return {
    shown: { kind: 'practice', id, title, summary: '', kb: [], facets: {} },
    texts: [{ weight: weights.summary, text: name }],
    parts: [],
  };
}

/** Everything that a record says, for gathering the vocabulary. */
export function recordTexts({ texts, parts }: SearchRecord): string[] {
  return [...texts, ...parts.flatMap((part) => part.texts)].map(({ text }) => text);
}

/** Markdown without its marks and addresses. */
function plainText(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, ']').replace(/[*_`[\]#>|]/g, ' ');
}

export interface SearchRecord {
  shown: Shown;
  texts: WeighedText[];
  parts: RecordPart[];
}

interface RecordPart {
  shown: ShownPart;
  texts: WeighedText[];
}
export interface WeighedText {
  weight: number;
  text: string;
  /** Also filed as a whole. */
  title?: string;
}

export interface GlossaryTerm {
  id: string;
  term: string;
  definition: string;
  synonyms: readonly string[];
}
