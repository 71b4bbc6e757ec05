/** What is wrong between the languages. */
import { type Choice, type ProblemTexts, suggest } from './problem-form.ts';

export const languageProblems = {
  'missing-translation': ({ path }: { path: string }) => [
    'This article has no translation.',
    `Write \`${path}\`.`,
  ],
  'orphan-translation': ({ path }: { path: string }) => [
    'This is the translation of an article that does not exist.',
    `Write \`${path}\` first, or correct the file name.`,
  ],
  'missing-text': ({ key, english }: { key: string; english: string }) => [
    `The text \`${key}\` is missing in this language.`,
    `Add \`"${key}": "..."\`; English says: ${english}`,
  ],
  'unknown-text': ({ value, known }: Choice) => [
    `Nothing shows the text \`${value}\`.`,
    suggest(value, known, 'Texts'),
  ],
  'other-placeholders': ({ key, wanted }: { key: string; wanted: string }) => [
    `\`${key}\` does not have the placeholders of the English text.`,
    wanted === '' ? 'English has none: take them out.' : `English has: ${wanted}`,
  ],
  'missing-answer': ({ locale }: { locale: string }) => [
    `The \`answer\` of this fix is missing in \`${locale}\`.`,
    'Write it after `answer: >` in the frontmatter, in two or three sentences.',
  ],
  'missing-step': ({ value, locale, count }: { value: string; locale: string; count: number }) => [
    count > 1
      ? `None of the ${count} steps (\`${value}\`) is translated into \`${locale}\` yet.`
      : `The step \`${value}\` is missing in \`${locale}\`.`,
    count > 1 ? 'Translate them, in the same order.' : 'Translate it, at the same place.',
  ],
  'extra-step': ({ value, known }: Choice) => [
    `The English article has no step \`${value}\`.`,
    suggest(value, known, 'Its steps'),
  ],
  'other-order': ({ value, expected }: { value: string; expected: string }) => [
    `In English, \`${expected}\` stands here, not \`${value}\`.`,
    'Put the steps in the order of the English article.',
  ],
  'missing-choice': ({ value, locale }: { value: string; locale: string }) => [
    `The choice \`${value}\` is missing in \`${locale}\`.`,
    'Translate it, at the same place.',
  ],
  'extra-choice': ({ value, known }: Choice) => [
    `The English step has no choice \`${value}\`.`,
    suggest(value, known, 'Its choices'),
  ],
  'different-attribute': ({ attribute, expected }: { attribute: string; expected: string | null }) => [
    `\`${attribute}\` is not what it is in English.`,
    expected === null
      ? `English has no \`${attribute}\` here: take it out.`
      : `Leave it out, or write \`${attribute}="${expected}"\`.`,
  ],
  'different-field': ({ field }: { field: string }) => [
    `\`${field}\` is not what it is in English.`,
    'Leave it out, or repeat the English value; a translation has its own title, summary and keywords only.',
  ],
  'empty-words': ({ what }: { what: string }) => [`${what} has no words.`, 'Write them.'],
  unwritten: () => ['Here the words are still to be written.', 'Replace `TODO`.'],
} as const satisfies ProblemTexts;
