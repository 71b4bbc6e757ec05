/** What only the whole site shows. */
import { type Choice, type ProblemTexts, suggest } from './problem-form.ts';

export const siteProblems = {
  // The whole site
  'no-questions': ({ value, fewest }: { value: string; fewest: number }) => [
    `Under \`asks\`, nothing says how readers ask for \`${value}\`.`,
    `Add \`${value}\` with at least ${fewest} questions, as customers word them.`,
  ],
  'few-questions': ({ value, count, fewest }: { value: string; count: number; fewest: number }) => [
    `Under \`asks\`, \`${value}\` has ${count} of at least ${fewest} questions.`,
    'Write more, as customers word them: stories, half sentences, complaints.',
  ],
  'unasked-fact': ({ value, needed, count, locale }: Record<'value' | 'locale', string> & Counts) => [
    `Of the questions about the notes and outcomes of \`${value}\`, \`${locale}\` has ${count} of ${needed}.`,
    `Under \`facts\` of \`content/${locale}/search-words.yaml\`, add \`${value}\` with what a reader asks to be told this.`,
  ],
  'kb-twice': ({ value, other }: { value: number; other: string }) => [
    `KB${value} already belongs to \`${other}\`.`,
    'Name the number in the article that covers it whole, and in no other.',
  ],
  'unused-link': ({ value }: { value: string }) => [
    `No article links to \`site:${value}\` or names \`${value}\` among its sources.`,
    'Link to it, or take it out: an address that nobody follows is checked by nobody.',
  ],
  'future-check': ({ value }: { value: string }) => [
    `The article cannot have been compared with its sources on ${value}, which is still to come.`,
    'Write the day on which it was.',
  ],
  'uncured-failure': ({ value, system }: { value: string; system: string }) => [
    `No step cures the failure \`${value}\` that readers meet on ${system}.`,
    `Add \`cures="${value}"\` to the step that does.`,
  ],
  'lost-address': ({ value }: { value: string }) => [
    `The published address \`${value}\` leads nowhere.`,
    'Add the old id to `was` of the step that took its place, or to `moved` in content/site.yaml.',
  ],
  // Performing the articles
  'names-no-world': () => [
    'This article can be performed, and names no world for it.',
    'Add `practice: [first-activation]`, or the scenarios that fit: `npm run list -- scenarios`.',
  ],
  'not-performed': ({ step, says }: { step: string; says: string }) => [
    `Performed on the simulated phone, the step \`${step}\` ${says}.`,
    'Correct `screen`, `does` or the ways of the step, or the scenarios in `practice`; `npm run articles` shows all of it.',
  ],
  'no-journey': ({ step, screen }: { step: string; screen: string }) => [
    `The step \`${step}\` says what to do on \`${screen}\`, and no journey of the simulated phone goes there.`,
    'Add the action to a journey (src/phone/README.md); or leave `does` out, so that the picture marks nothing.',
  ],
  'does-not-cure': ({ value, system, says }: { value: string; system: string; says: string }) => [
    `Nothing that the articles say cures \`${value}\` on ${system}: ${says}.`,
    'Correct the step, or give `cures` to the one that does.',
  ],
  'malformed-code': ({ value }: { value: string }) => [
    `\`${value}\` is not a code and an address, or its check digit is wrong.`,
    'Lines are written by `npm run addresses`: put back what stood here, or delete a line that was never published.',
  ],
  'missing-code': ({ value, count }: { value: string; count: number }) => [
    `\`${value}\` has ${count === 1 ? 'a page' : `${count} pages`} without a code.`,
    'When its ids are settled, run `npm run addresses`, and commit content/codes.txt with the article.',
  ],
  'code-twice': ({ value, other }: { value: string; other: string }) => [
    `The code \`${value}\` already belongs to \`${other}\`.`,
    'Delete the younger of the two lines and run `npm run addresses`, which gives its address another code.',
  ],
  'address-twice': ({ value, line }: { value: string; line: number }) => [
    `\`${value}\` already has a code on line ${line}.`,
    'Delete the younger of the two lines.',
  ],
  'changed-code': ({ value }: { value: string }) => [
    `The line \`${value}\` was published and is not here any more.`,
    'Codes are spoken and printed, so they are for ever: put the line back.',
  ],
  'unknown-placeholder': ({ value, known }: Choice) => [
    `There is no placeholder \`{{${value}}}\`.`,
    suggest(value, known, 'Placeholders'),
  ],
  'missing-placeholder': ({ field, value }: { field: string; value: string }) => [
    `\`${field}\` does not say where the page is.`,
    `Put \`{{${value}}}\` where the reader needs it.`,
  ],
  'broken-registry': ({ name, fault }: { name: string; fault: string }) => [
    `\`${name}\` is broken: ${fault}.`,
    'Correct the registry; articles can only be checked against a sound one.',
  ],
} as const satisfies ProblemTexts;

interface Counts {
  count: number;
  needed: number;
}
