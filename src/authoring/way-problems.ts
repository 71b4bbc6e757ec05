/** What is wrong with ids, and with the ways from step to step. */
import { type Choice, list, type ProblemTexts, suggest } from './problem-form.ts';

export const wayProblems = {
  // Ids
  'malformed-id': ({ value }: { value: string }) => [
    `\`${value}\` is not an id.`,
    'An id has 2 to 40 characters: small letters, digits and hyphens, the first a letter.',
  ],
  'reserved-id': ({ value }: { value: string }) => [
    `\`${value}\` is a page of the site, so no article may have this id.`,
    'Choose another file name.',
  ],
  'duplicate-id': ({ value, line }: { value: string; line: number }) => [
    `The id \`${value}\` is already taken on line ${line}.`,
    'Give this one another id; ids are permanent, so change the younger of the two.',
  ],
  // Targets and ways
  'unknown-article': ({ value, known }: Choice) => [
    `There is no article \`${value}\`.`,
    suggest(value, known, 'Articles'),
  ],
  'unknown-step': ({ article, value, known }: Choice & { article: string }) => [
    `The article \`${article}\` has no step \`${value}\`.`,
    suggest(value, known, 'Steps'),
  ],
  'names-draft': ({ value, locale }: { value: string; locale: string }) => [
    `The article \`${value}\` is a draft, so nothing here can lead to it.`,
    `Lead elsewhere, or take \`draft: true\` out of \`content/${locale}/${value}.mdx\`.`,
  ],
  'same-loop': ({ steps }: { steps: string[] }) => [
    `These steps are the same as each other: ${list(steps)}.`,
    'Write the words in one of them and take `same` out of it.',
  ],
  'same-with-words': () => [
    'A step with `same` takes over its words, so it has none of its own.',
    'Take out the words, or take out `same`.',
  ],
  'no-way-on': () => [
    'The last step leads nowhere.',
    'Add `ending="done"` (or `solved`, `contact`), a `next`, or Choices.',
  ],
  'two-ways': ({ ways }: { ways: string[] }) => [
    `This step goes on in ${ways.length} ways at once: ${list(ways)}.`,
    'Keep one of them.',
  ],
  'unreachable-step': ({ value }: { value: string }) => [
    `No way leads to the step \`${value}\`.`,
    'Lead to it with `next` or a `<Choice>`, or take it out.',
  ],
  'no-outcome': ({ value }: { value: string }) => [
    `From the step \`${value}\` no outcome can be reached.`,
    'Lead one of its ways to a step with an `ending`.',
  ],
  'endless-loop': ({ steps }: { steps: string[] }) => [
    `This loop has no way out: ${list(steps)}.`,
    'Add a `<Choice>` that leads out of it to a step with an `ending`.',
  ],
  'unreachable-article': ({ value, start }: { value: string; start: string }) => [
    `From \`${start}\` no answer leads to the article \`${value}\`, nor to one that leads to it.`,
    `Lead to it with a \`<Choice>\` of \`${start}\`, or from a step or its \`troubles\` in an article that has one.`,
  ],
  'no-other-answer': ({ value }: { value: string }) => [
    'The question has no last answer for who finds none that fits.',
    `End its Choices with one of the id \`${value}\` that leads to a step with an \`ending\`.`,
  ],
  'other-answer': ({ value }: { value: string }) => [
    `The answer for who finds none begins with other words than elsewhere: ${value}`,
    'Begin it with the same words at every question.',
  ],
  'same-answer': ({ value }: { value: string }) => [
    `Two answers to the question read the same: ${value}`,
    'Say in each what sets it apart.',
  ],
  // Facets
  'wrong-facet': ({ facet, article, expected }: { facet: string; article: string; expected: string }) => [
    `This choice leads to \`${article}\`, but does not answer \`${facet}\` as that guide does.`,
    `Write \`value="${expected}"\`, or lead to the guide that is meant.`,
  ],
  'facets-missing': ({ facets }: { facets: string }) => [
    `No guide is for ${facets}.`,
    'Write the guide, or correct the `facets` of the one that is meant.',
  ],
  'facets-twice': ({ facets, other }: { facets: string; other: string }) => [
    `\`${other}\` is already the guide for ${facets}.`,
    'Correct the `facets` of one of the two; or name what makes one different, `variant: text-message`, and lead to both from one question of the chooser.',
  ],
  'variant-not-asked': ({ other }: { other: string }) => [
    `No question of the chooser leads both here and to \`${other}\`.`,
    'Add a `<Choice>` for each of the two to one step of the chooser, which asks for what makes them different.',
  ],
} as const satisfies ProblemTexts;
