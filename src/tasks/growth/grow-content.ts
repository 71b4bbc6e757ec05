import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { type ScenarioName, scenarios } from '../../enrollment/scenarios.ts';
import { localeCodes, sourceLocale } from '../../locales.ts';

/**
 * Adds articles to `content/` of a copy of the project until every language has `count` of them. Each is a copy of one of
 * ours under an id of its own, with its words, figures, questions for the search and links; what only one article may
 * have (Knowledge Base numbers, earlier ids) is left out.
 */
export function growContent(folder: string, count: number): string[] {
  const content = join(folder, 'content');
  const models = readdirSync(join(content, sourceLocale))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.replace('.mdx', ''))
    .filter((id) => isModel(readFileSync(join(content, sourceLocale, `${id}.mdx`), 'utf8')));
  const missing =
    count - readdirSync(join(content, sourceLocale)).filter((file) => file.endsWith('.mdx')).length;
  const copies = Array.from({ length: missing }, (_, index) => {
    const model = models[index % models.length] ?? '';
    return { id: `copy-${index + 1}-of-${model}`.slice(0, 40).replace(/-+$/, ''), model, index };
  });
  for (const locale of localeCodes) {
    for (const copy of copies) {
      const text = readFileSync(join(content, locale, `${copy.model}.mdx`), 'utf8');
      writeFileSync(join(content, locale, `${copy.id}.mdx`), copyOf(text, copy, nextIn(copies, copy.index)));
    }
    addQuestions(join(content, locale, 'search-words.yaml'), copies);
  }
  leadInto(join(content, sourceLocale), copies[0]?.id);
  return copies.map(({ id }) => id);
}

/**
 * A guide or fix. One with facets is the only one for them; a fix that is performed in a world without a failure needs a
 * guide that leads to it, and none leads to a copy.
 */
function isModel(text: string): boolean {
  const worlds = /^practice: \[(.*)\]$/m.exec(text)?.[1]?.split(/,\s*/) ?? [];
  const needsGuide = worlds.some((name) => isScenario(name) && scenarios[name].failure === null);
  return /^kind: guide$/m.test(text) ? !/^facets:/m.test(text) : /^kind: fix$/m.test(text) && !needsGuide;
}

/** The words of a model under another id; its first step names `next` as troubles, so that every copy is reached. */
function copyOf(text: string, { id, model, index }: Copy, next: string[]): string {
  return text
    .replace(
      /^title: (.*?)(["']?)$/m,
      (_, title: string, quote: string) => `title: ${title} (${index + 1})${quote}`,
    )
    .replaceAll(/^(kb|was|troubles):.*\n/gm, '')
    .replaceAll(new RegExp(`\\b${model}/`, 'g'), `${id}/`)
    .replaceAll(new RegExp(`(\\()/${model}\\)`, 'g'), `$1/${id})`)
    .replaceAll(/ was="[^"]*"/g, '')
    .replace(/<Step (id="[^"]*"[^>]*?)( ?\/?)>/, (whole, attributes: string, end: string) => {
      // A translation takes its structure over from the source.
      if (/ source="/.test(attributes) || next.length === 0) return whole;
      const troubles = [/ troubles="([^"]*)"/.exec(attributes)?.[1] ?? '', ...next].join(' ').trim();
      return `<Step ${attributes.replace(/ troubles="[^"]*"/, '')} troubles="${troubles}"${end}>`;
    });
}

function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}

/** Copies lead to copies as the branches of a tree, two from each. */
function nextIn(copies: Copy[], index: number): string[] {
  return [copies[2 * index + 1], copies[2 * index + 2]].flatMap((copy) => copy?.id ?? []);
}

function addQuestions(file: string, copies: Copy[]): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const asks: Record<string, string[]> = document.toJS().asks;
  for (const { id, model, index } of copies)
    document.setIn(
      ['asks', id],
      (asks[model] ?? []).map((question) => `${question} ${index + 1}`),
    );
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** Names an article among the troubles of a step of ours. */
function leadInto(folder: string, id: string | undefined): void {
  if (id === undefined) return;
  const [path, text] = readdirSync(folder)
    .filter((file) => file.endsWith('.mdx') && !file.startsWith('copy-'))
    .map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')] as const)
    .find(([, source]) => / troubles="/.test(source)) ?? ['', ''];
  writeFileSync(path, text.replace(/ troubles="/, ` troubles="${id} `));
}

interface Copy {
  id: string;
  model: string;
  index: number;
}
