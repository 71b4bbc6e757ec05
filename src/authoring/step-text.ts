/** What a step says in a locale, and who says it: its own file, or that of the step it takes over. */
import type { MdastNode } from 'satteri';
import type { Locale } from '../locales.ts';
import { fingerprint } from './fingerprint.ts';
import { type Library, type Origin, originsIn, originsOf } from './library.ts';
import { attribute, childrenOf } from './mdx.ts';
import { type ParsedArticle, partById } from './parse.ts';
import { type Printer, rewrite } from './rewrite.ts';

/** Title, body and fingerprint each come from the nearest step that has them. */
export function stepTextIn(locale: Locale, source: ParsedArticle, id: string, library: Library): StepText {
  const part = partById(source, id);
  const origins = part ? originsIn(library, locale, originsOf(library, source, part)) : [];
  const nearest = (name: string) =>
    origins.map((origin) => attribute(origin.part.element, name)?.value).find((value) => value !== undefined);
  const withBody = origins.find((origin) => origin.part.body.length > 0);
  return {
    origins,
    title: nearest('title') ?? '',
    body: withBody ? { article: withBody.article, nodes: withBody.part.body } : null,
    agentNotes: agentNotesOf(origins),
    source: nearest('source') ?? null,
  };
}

function agentNotesOf(origins: readonly Origin[]): Written[] {
  const origin = origins.find(({ part }) => part.agentNotes.length > 0);
  return origin
    ? origin.part.agentNotes.map((note) => ({ article: origin.article, nodes: childrenOf(note) }))
    : [];
}

/** The nearest label of a choice. */
export function labelOf(origins: readonly Origin[], id: string): Written | null {
  for (const { article, part } of origins) {
    const choice = part.choices.find((candidate) => candidate.id === id && candidate.label.length > 0);
    if (choice) return { article, nodes: choice.label };
  }
  return null;
}

/** The fingerprint of a step's words as their author wrote them; attributes that print nothing do not count. */
export function wordsFingerprint({ title, body, agentNotes, origins }: StepText): string {
  const print = (written: Written | null) =>
    written ? rewrite(written.nodes, written.article.file, asWritten) : '';
  const choices = origins.find(({ part }) => part.choices.length > 0)?.part.choices ?? [];
  const labels = choices.map(({ id }) => print(labelOf(origins, id)));
  return fingerprint([title, print(body), ...labels, ...agentNotes.map(print)].join('\n'));
}

/** Prints components by the names they are given, so that a label that changes on the phone changes no fingerprint. */
const asWritten: Printer = {
  inline: ({ name, attributes }) => `<${name} ${attributes.map(({ value }) => value).join(' ')}>`,
  block: ({ name }) => ({ open: `<${name}>`, close: `</${name}>` }),
  address: (url) => url,
};

export interface StepText {
  /** The step and those it takes over, the nearest first. */
  origins: Origin[];
  title: string;
  body: Written | null;
  /** The content of each note for agents. */
  agentNotes: Written[];
  /** Fingerprint of the English words that were translated. */
  source: string | null;
}

/** A stretch of text, and the article in whose file it stands. */
export interface Written {
  article: ParsedArticle;
  nodes: MdastNode[];
}
