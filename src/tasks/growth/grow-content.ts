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
  const files = readdirSync(join(content, sourceLocale)).filter((file) => file.endsWith('.mdx'));
  const chooser =
    files.find((file) => readFileSync(join(content, sourceLocale, file), 'utf8').includes('kind: chooser')) ??
    '';
  const models = files
    .map((file) => file.replace('.mdx', ''))
    .filter((id) => isModel(readFileSync(join(content, sourceLocale, `${id}.mdx`), 'utf8')));
  const copies = Array.from({ length: count - files.length }, (_, index) => {
    const model = models[index % models.length] ?? '';
    return { id: `copy-${index + 1}-of-${model}`.slice(0, 40).replace(/-+$/, ''), model, index };
  });
  for (const locale of localeCodes) {
    for (const copy of copies) {
      const text = readFileSync(join(content, locale, `${copy.model}.mdx`), 'utf8');
      writeFileSync(
        join(content, locale, `${copy.id}.mdx`),
        copyOf(text, copy, troublesOf(copies, copy.index)),
      );
    }
    addQuestions(join(content, locale, 'search-words.yaml'), copies);
    leadTo(copies.slice(0, ledTo(copies)), join(content, locale, chooser), locale === sourceLocale);
  }
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

/** Of nine copies the chooser leads to one, which names the other eight as its troubles. */
function ledTo(copies: Copy[]): number {
  return Math.ceil(copies.length / (1 + most));
}

function troublesOf(copies: Copy[], index: number): string[] {
  const first = ledTo(copies);
  if (index >= first) return [];
  return copies.slice(first + index * most, first + (index + 1) * most).map(({ id }) => id);
}

/** Every copy is asked for as its model is, and so is each fact in it. */
function addQuestions(file: string, copies: Copy[]): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const { asks, facts }: Record<'asks' | 'facts', Record<string, string[]>> = document.toJS();
  for (const { id, model, index } of copies) {
    const ask = (part: string, place: string, questions: string[]) =>
      document.setIn(
        [part, place],
        questions.map((question) => `${question} ${index + 1}`),
      );
    ask('asks', id, asks[model] ?? []);
    for (const [place, questions] of Object.entries(facts))
      if (place.startsWith(`${model}/`)) ask('facts', place.replace(model, id), questions);
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** Questions of the chooser that lead to the copies, none with more answers than a reader can take in. */
function leadTo(copies: Copy[], file: string, isSource: boolean): void {
  const text = readFileSync(file, 'utf8');
  const choice = (id: string, to: string) =>
    `<Choice id="${id}"${isSource ? ` to="${to}"` : ''}>${to.replace(/-of-.*/, '')}</Choice>`;
  // The last answer of every question: none of these.
  const [other = ''] = /<Choice id="other"[^>]*>[^<]*<\/Choice>/.exec(text) ?? [];
  const questions: string[] = [];
  let targets = copies.map(({ id }) => id);
  while (targets.length > 1 || questions.length === 0) {
    const groups = Array.from({ length: Math.ceil(targets.length / most) }, (_, at) =>
      targets.slice(at * most, (at + 1) * most),
    );
    targets = groups.map((answers) => {
      const id = `more-${questions.length + 1}`;
      const choices = answers.map((to, at) => choice(`answer-${at + 1}`, to));
      questions.push(
        `<Step id="${id}" title="${id}">\n${id}\n\n${[...choices, other].join('\n')}\n</Step>\n`,
      );
      return id;
    });
  }
  const entry = targets.map((to) => choice('more', to)).join('');
  writeFileSync(
    file,
    `${text.replace('<Choice id="other"', `${entry}\n<Choice id="other"`)}\n${questions.join('\n')}`,
  );
}

/** Answers to a question of the chooser, and troubles of a step. */
const most = 8;

interface Copy {
  id: string;
  model: string;
  index: number;
}
