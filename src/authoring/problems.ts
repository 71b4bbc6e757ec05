/** Every problem that an author can meet: what is wrong, and the edit that mends it. All texts live here. */
import { nearest } from './nearest.ts';
import { lineAndColumn, type Place } from './source.ts';

const guide = 'content/README.md';

/** What mends a fault of YAML, by a part of its parser's reason. */
const yamlHints: [part: string, hint: string][] = [
  ['must be unique', 'Keep one of the two, with everything that belongs under that name.'],
  ['Tabs', 'Indent with spaces.'],
  ['Flow', 'Close every bracket and brace, and quote a text that holds one.'],
];

/** Message and hint of each code. A message says what is wrong with the author's own words, a hint gives the edit. */
export const problemTexts = {
  // The file
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
  'misplaced-component': ({ component, stands }: { component: string; stands: string }) => [
    `\`<${component}>\` may not stand here.`,
    `It stands ${stands}.`,
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
  // Names from the registries
  'malformed-screen': ({ value }: { value: string }) => [
    `\`${value}\` does not name a screen.`,
    'Write `surface/screen` or `surface/screen@state`, such as `iphone/camera@searching`.',
  ],
  'unknown-screen': ({ surface, value, known }: Choice & { surface: string }) => [
    `\`${surface}\` has no screen \`${value}\`.`,
    `${suggest(value, known, 'Screens')} \`npm run list -- screens\` names all; src/phone/README.md says how to add one.`,
  ],
  'unknown-state': ({ screen, value, known }: Choice & { screen: string }) => [
    `The screen \`${screen}\` has no state \`${value}\`.`,
    suggest(value, known, 'States'),
  ],
  'unknown-control': ({ screen, value, known }: Choice & { screen: string }) => [
    `The screen \`${screen}\` has no control \`${value}\`.`,
    suggest(value, known, 'Controls'),
  ],
  'malformed-does': ({ value }: { value: string }) => [
    `\`${value}\` is not an action.`,
    'Write `verb control` or `verb control value`, with a semicolon between two actions: `tap search; tap get`.',
  ],
  'unknown-verb': ({ value, known }: Choice) => [
    `There is no verb \`${value}\`.`,
    suggest(value, known, 'Verbs'),
  ],
  'cannot-do': ({ verb, control, takes }: { verb: string; control: string; takes: readonly string[] }) => [
    `\`${control}\` does not take \`${verb}\`.`,
    takes.length > 0 ? `It takes ${list(takes)}.` : 'It is a text that is only read.',
  ],
  'wrong-action-value': ({ verb, value, expected }: { verb: string; value: string; expected: string }) => [
    value === '' ? `\`${verb}\` needs a value.` : `\`${verb}\` does not take the value \`${value}\`.`,
    `\`${verb}\` takes ${expected}.`,
  ],
  'no-screen': ({ attribute }: { attribute: string }) => [
    `\`${attribute}\` speaks of a control, but the step has no screen.`,
    'Add `screen="surface/screen"` to the step, or write `surface/screen.control`.',
  ],
  'unmarked-screen': ({ value }: { value: string }) => [
    `The step shows \`${value}\`, and neither uses nor names anything on it.`,
    'Name what it shows, `<Ui name="control"/>`, or mark it, `marks="control"`; or leave `screen` out.',
  ],
  'unknown-failure': ({ value, known }: Choice) => [
    `There is no failure \`${value}\`.`,
    suggest(value, known, 'Failures'),
  ],
  'unknown-scenario': ({ value, known }: Choice) => [
    `There is no scenario \`${value}\`.`,
    suggest(value, known, 'Scenarios'),
  ],
  'malformed-fact': ({ value }: { value: string }) => [
    `\`${value}\` is nothing that can be true of the practice world.`,
    'Write `enrolled:practice01@iphone`, `notifications:yes` or `code:spent`, separated by spaces.',
  ],
  'unknown-term': ({ value, locale, known }: Choice & { locale: string }) => [
    `content/${locale}/glossary.yaml has no term \`${value}\`.`,
    suggest(value, known, 'Terms'),
  ],
  'missing-term': ({ value, locale }: { value: string; locale: string }) => [
    `content/${locale}/glossary.yaml has no term \`${value}\`.`,
    'Add it there: every locale explains the same terms.',
  ],
  // Labels, numbers and links
  'inexact-label': ({ value }: { value: string }) => [
    `No source knows the exact label of \`${value}\`.`,
    'Say in your own words what the reader sees; `<Ui>` prints exact labels only.',
  ],
  'typed-label': ({ value, control }: { value: string; control: string }) => [
    `The label \`${value}\` is typed by hand.`,
    `Write \`<Ui name="${control}" />\`.`,
  ],
  'typed-number': ({ value }: { value: string }) => [
    `The step number in \`${value}\` is typed by hand.`,
    'Write `<StepRef to="step-id" />`, which prints the title of the step as a link.',
  ],
  'unknown-kb': ({ value, known }: Choice) => [
    `No article covers KB${value}.`,
    `${suggest(value, known, 'Numbers')} Others are added to \`kb\` in content/site.yaml.`,
  ],
  'unknown-site-key': ({ value, known }: Choice) => [
    `content/site.yaml has no link \`${value}\`.`,
    suggest(value, known, 'Links'),
  ],
  'outside-link': ({ value }: { value: string }) => [
    `The address \`${value}\` is typed by hand.`,
    'Official addresses stand in content/site.yaml: link to `site:key`.',
  ],
  'malformed-link': ({ value }: { value: string }) => [
    `\`${value}\` is not a link that an article may hold.`,
    'Link to `/article`, `/article/step` or `site:key`.',
  ],
  // Languages
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
  // The whole site
  'no-questions': ({ value, fewest }: { value: string; fewest: number }) => [
    `Under \`asks\`, nothing says how readers ask for \`${value}\`.`,
    `Add \`${value}\` with at least ${fewest} questions, as customers word them.`,
  ],
  'few-questions': ({ value, count, fewest }: { value: string; count: number; fewest: number }) => [
    `Under \`asks\`, \`${value}\` has ${count} of at least ${fewest} questions.`,
    'Write more, as customers word them: stories, half sentences, complaints.',
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
} as const satisfies Record<string, (details: never) => readonly [message: string, hint: string]>;

export const problemCodes = Object.keys(problemTexts) as ProblemCode[]; // Object.keys forgets the literal type

/** A problem at a place, worded for its author. */
export function problem<Code extends ProblemCode>(
  code: Code,
  { file, start, end }: Place,
  ...details: Parameters<(typeof problemTexts)[Code]>
): Problem {
  const word = problemTexts[code] as (...details: unknown[]) => readonly [string, string]; // a union of functions takes nothing
  const [message, hint] = word(...details);
  const { line, column } = lineAndColumn(file.text, start);
  return { code, file: file.path, line, column, length: Math.max(end - start, 1), message, hint };
}

/** The nearest name where the value looks like a typo, else the names there are. */
function suggest(value: string, known: readonly string[], what: string): string {
  const meant = nearest(value, known);
  if (meant !== null) return `Did you mean \`${meant}\`?`;
  return known.length === 0 ? `${what}: none.` : `${what}: ${list(known)}.`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

export type ProblemCode = keyof typeof problemTexts;

export interface Problem {
  code: ProblemCode;
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** How many characters are meant. */
  length: number;
  message: string;
  hint: string;
}

interface Choice {
  value: string;
  known: readonly string[];
}
