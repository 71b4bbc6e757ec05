/** What is wrong with how an article is written. */
import { type Choice, type ProblemTexts, suggest } from './problem-form.ts';

const guide = 'content/README.md';

export const writingProblems = {
  // Components, attributes and text
  'outside-step': () => [
    'This text stands outside of every step.',
    'Move it into a `<Step>` (in a reference article, a `<Section>`).',
  ],
  'no-steps': ({ component }: { component: string }) => [
    `The article has no \`<${component}>\`.`,
    `Add one: \`<${component} id="..." title="...">\`.`,
  ],
  'unknown-component': ({ value, known }: Choice) => [
    `There is no component \`<${value}>\`.`,
    suggest(value, known, 'Components'),
  ],
  'misplaced-component': ({ component, place }: { component: string; place: string }) => [
    `\`<${component}>\` may not stand here.`,
    `It stands ${place}.`,
  ],
  'needless-words': ({ component }: { component: string }) => [
    `\`<${component}>\` prints its own words and may hold none.`,
    `Close it at once: \`<${component} ... />\`.`,
  ],
  'inline-choice': () => [
    'This `<Choice>` stands within a paragraph.',
    'Leave a blank line before the first `<Choice>`, and give each a line of its own.',
  ],
  'body-order': ({ component, after }: { component: string; after: string }) => [
    `${component} stands after ${after}.`,
    'The order in a step is: `<Requirements>`, `<Warning>`, text, `<Note>`, `<AgentNote>`, `<Choice>`.',
  ],
  'unknown-attribute': ({ component, value, known }: Choice & { component: string }) => [
    `\`<${component}>\` has no attribute \`${value}\`.`,
    suggest(value, known, 'Attributes'),
  ],
  'missing-attribute': ({ component, attribute }: { component: string; attribute: string }) => [
    `This \`<${component}>\` has no \`${attribute}\`.`,
    `Add \`${attribute}="..."\`.`,
  ],
  'repeated-attribute': ({ attribute }: { attribute: string }) => [
    `\`${attribute}\` is given twice.`,
    'Keep one of the two.',
  ],
  'attribute-form': ({ attribute }: { attribute: string }) => [
    `\`${attribute}\` is not a plain string.`,
    'Write `name="value"`, without braces.',
  ],
  'wrong-value': ({ attribute, value, known }: Choice & { attribute: string }) => [
    `\`${value}\` is not a value of \`${attribute}\`.`,
    suggest(value, known, 'Values'),
  ],
  'stray-attribute': ({ attribute, needs }: { attribute: string; needs: string }) => [
    `\`${attribute}\` means nothing here.`,
    `It is only for ${needs}.`,
  ],
  'not-text': ({ what }: { what: string }) => [
    `An article may not hold ${what}.`,
    `Write paragraphs, lists, tables, **strong** words and links only (${guide}).`,
  ],
  'malformed-hash': ({ attribute, value }: { attribute: string; value: string }) => [
    `\`${value}\` is not what \`${attribute}\` holds.`,
    'Leave the attribute out; `npm run translations` writes it.',
  ],
  // How it is written
  'other-word': ({ value, write, path }: { value: string; write: string; path: string }) => [
    `\`${value}\` is not how this is written here.`,
    `Write: ${write} (${path}).`,
  ],
  'foreign-characters': ({ value }: { value: string }) => [
    `\`${value}\` is not written in the usual characters.`,
    'Letters and digits are half-width, katakana full-width and in one piece.',
  ],
  'foreign-punctuation': ({ value }: { value: string }) => [
    `\`${value}\` is not punctuation of Japanese.`,
    'Write 、。？！：… without spaces around them.',
  ],
  'stray-space': () => [
    'A space stands between Japanese characters, or between them and Latin ones.',
    'Take it out; the page sets the distance.',
  ],
  'plain-ending': ({ value }: { value: string }) => [
    `\`${value}\` ends a sentence in the plain form.`,
    'Running text is in です and ます.',
  ],
  'polite-choice': ({ value }: { value: string }) => [
    `The label \`${value}\` ends in the polite form.`,
    'Answers are labels: write a noun or the plain form.',
  ],
  'mixed-list': () => ['Items of this list end in 。, and others do not.', 'End all of them in 。, or none.'],
  'lost-number': ({ value, locale }: { value: string; locale: string }) => [
    `\`${value}\` of the English text does not stand in \`${locale}\`.`,
    'Versions, lengths and Knowledge Base numbers are facts: name the same ones.',
  ],
  'same-title': ({ other }: { other: string }) => [
    `\`${other}\` has the same title.`,
    'Say in each what sets it apart, such as the phone; side by side nobody can tell them apart.',
  ],
  'long-sentence': ({ value, count, most }: { value: string; count: number; most: number }) => [
    `${count} characters in one sentence: ${value}`,
    `Make two of it, or a list: at most ${most} characters, labels included.`,
  ],
} as const satisfies ProblemTexts;
