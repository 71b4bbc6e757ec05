/** content/<locale>/messages.yaml: the texts that support agents copy, with their placeholders. */
import { z } from 'zod';
import { type Locale, localeCodes } from '../locales.ts';
import { type Problem, problem } from './problems.ts';
import type { SourceFile } from './source.ts';
import { type Expected, readYaml } from './yaml.ts';

export function messagesPath(locale: Locale): string {
  return `content/${locale}/messages.yaml`;
}

/** The texts of every locale. Those of a file that is missing or cannot be read are empty. */
export function readMessageTexts(files: readonly SourceFile[]): { messages: Messages; problems: Problem[] } {
  const problems: Problem[] = [];
  const messages = Object.fromEntries(
    localeCodes.map((locale) => {
      const file = files.find(({ path }) => path === messagesPath(locale));
      return [locale, file ? readTexts(file, problems) : nothing];
    }),
  ) as Messages; // one for each locale
  return { messages, problems };
}

function readTexts(file: SourceFile, problems: Problem[]): MessageTexts {
  const read = readYaml({ file, start: 0, end: 0 }, file.text, MessagesSchema, expected);
  problems.push(...read.problems);
  if (read.value === null) return nothing;
  for (const [name, text] of Object.entries(read.value)) {
    const place = read.placeOf(name);
    const used = [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, value = '']) => value);
    for (const value of used.filter((one) => !(placeholders as readonly string[]).includes(one)))
      problems.push(problem('unknown-placeholder', place, { value, known: placeholders }));
    const needed = name === 'aloud' ? ['code', 'digits'] : ['link'];
    if (!used.some((value) => needed.includes(value)))
      problems.push(problem('missing-placeholder', place, { field: name, value: needed.join('}}` or `{{') }));
  }
  return read.value;
}

/** What a text may be given. */
export const placeholders = ['link', 'title', 'article', 'code', 'digits', 'host'] as const;

const text = z.string().trim().min(1);
const MessagesSchema = z.strictObject({ message: text, aloud: text, practice: text });
const expected: Expected = {
  message: 'the text that an agent sends with a link',
  aloud: 'the sentence that an agent reads out on the phone',
  practice: 'the invitation to practise a step',
};
const nothing: MessageTexts = { message: '', aloud: '', practice: '' };

type MessageTexts = z.infer<typeof MessagesSchema>;
export type Messages = Record<Locale, MessageTexts>;
