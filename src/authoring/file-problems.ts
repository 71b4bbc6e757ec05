/** What is wrong with a file, before its words are looked at. */
import { nearest } from './nearest.ts';
import { type Choice, type ProblemTexts, suggest } from './problem-form.ts';

const guide = 'content/README.md';

/** What mends a fault of YAML, by a part of its parser's reason. */
const yamlHints: [part: string, hint: string][] = [
  ['must be unique', 'Keep one of the two, with everything that belongs under that name.'],
  ['Tabs', 'Indent with spaces.'],
  ['Flow', 'Close every bracket and brace, and quote a text that holds one.'],
];

export const fileProblems = {
  'misplaced-file': ({ value, known }: Choice) => [
    'Nobody reads this file.',
    nearest(value, known) === null
      ? 'An article is `content/<locale>/<article>.mdx`; its name is its permanent id, such as `activate-iphone-qr`.'
      : `Did you mean \`${nearest(value, known)}\`?`,
  ],
  'missing-file': ({ path }: { path: string }) => [
    `\`${path}\` is missing.`,
    'Put it back (`git checkout` gives the last version); in a new language, begin with the English one.',
  ],
  'broken-mdx': ({ reason }: { reason: string }) => [
    `This is not MDX: ${reason}.`,
    'Close every tag, and write `&lt;` and `&#123;` for a bare `<` and `{`.',
  ],
  'no-frontmatter': () => [
    'The article has no frontmatter.',
    `Begin the file with \`---\`, the fields listed in ${guide}, and \`---\`.`,
  ],
  'broken-yaml': ({ reason }: { reason: string }) => [
    `This is not YAML: ${reason.replace(/\.$/, '')}.`,
    yamlHints.find(([part]) => reason.includes(part))?.[1] ??
      'Put a text with a colon or a hash sign in single quotes.',
  ],
  'broken-json': ({ reason }: { reason: string }) => [
    `This is not JSON: ${reason}.`,
    'Put every name and text in double quotes, a comma between two entries, and none after the last.',
  ],
  'unknown-field': ({ value, known }: Choice) => [
    `There is no field \`${value}\` here.`,
    suggest(value, known, 'Fields'),
  ],
  'missing-field': ({ field, expected }: { field: string; expected: string }) => [
    `The field \`${field}\` is missing.`,
    `Add \`${field}\`: ${expected}.`,
  ],
  'wrong-field': ({ field, expected }: { field: string; expected: string }) => [
    `\`${field}\` is not what it should be.`,
    `\`${field}\` is ${expected}.`,
  ],
  'stray-field': ({ field, needs }: { field: string; needs: string }) => [
    `\`${field}\` means nothing here.`,
    `It is only for ${needs}.`,
  ],
} as const satisfies ProblemTexts;
