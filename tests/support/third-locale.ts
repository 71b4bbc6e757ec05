import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The code of a language that nobody speaks, kept free for trials like this one. */
export const thirdLocale = 'qps';

/**
 * Adds a third language to a copy of the project as content/README.md says: a row, and its files, made from the English
 * ones. Letters get accents, so that English which slips through shows.
 * @param folder the copy, with src/ and content/
 */
export function addThirdLocale(folder: string): void {
  const edit = (path: string, change: (text: string) => string) => {
    const file = join(folder, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  edit('src/locales.ts', (text) => {
    const row = /\n {2}en: (\{[\s\S]*?\n {2}\}),\n/.exec(text)?.[1] ?? '';
    const own = row
      .replace("lang: 'en'", `lang: '${thirdLocale}'`)
      .replace("label: 'English'", "label: 'Þîrð'");
    return text.replace('} as const satisfies', `  ${thirdLocale}: ${own},\n} as const satisfies`);
  });
  edit('content/site.yaml', inEveryList);
  // Labels are what the phone shows; articles quote them.
  for (const path of filesBelow(folder, 'src/i18n/en'))
    put(folder, path, (text) =>
      path.endsWith('labels.json') ? text : JSON.stringify(JSON.parse(text, accentedValue), null, 2),
    );
  for (const path of filesBelow(folder, 'content/en'))
    put(folder, path, path.endsWith('.mdx') ? translated : (text) => text);
}

function filesBelow(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[a-z]+$/.test(name))
    .map((name) => join(path, name));
}

function put(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path.replace('/en/', `/${thirdLocale}/`));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, change(readFileSync(join(folder, path), 'utf8')));
}

/** Site settings give each language a value: `{ en: ..., ja: ... }`, or a line each. */
function inEveryList(text: string): string {
  return text
    .replaceAll(/\{ en: ('[^']*'|[^,}]*), /g, (whole, english) => `${whole}${thirdLocale}: ${english}, `)
    .replaceAll(
      /^( +)en: (.*)$/gm,
      (whole, indent, english) => `${whole}\n${indent}${thirdLocale}: ${english}`,
    );
}

/** A translation repeats the ids of the English article and has words of its own. */
function translated(text: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const own = front
    .split(/\n(?=\S)/)
    .filter((field) => /^(title|summary|keywords|answer|otherLook|sourceNote):/.test(field))
    .map((field) => field.replace(/^title: (.*)$/, (_, title) => `title: ${accented(title)}`));
  const kept = (name: string, tag: string) => {
    const attributes = [...tag.matchAll(/ (id|title|same)="([^"]*)"/g)].map(
      ([, key, value = '']) => ` ${key}="${key === 'title' ? accented(value) : value}"`,
    );
    return `<${name}${attributes.join('')}${tag.endsWith('/>') ? ' />' : '>'}`;
  };
  return `---\n${own.join('\n')}\n---\n${body.replaceAll(/<(Step|Section|Choice)\b[^>]*>/g, (tag, name) => kept(name, tag))}`;
}

function accentedValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? accented(value) : value;
}

/** Placeholders and tags keep their letters. */
function accented(text: string): string {
  return text.replaceAll(/\{\{[^}]*\}\}|\[[^\]]*\]|<[^>]*>|[aeou]/g, (found) => accents[found] ?? found);
}

const accents: Record<string, string> = { a: 'á', e: 'é', o: 'ó', u: 'ú' };
