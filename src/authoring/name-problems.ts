/** What is wrong with what an article names. */
import { type Choice, list, type ProblemTexts, suggest } from './problem-form.ts';

export const nameProblems = {
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
  'unknown-claim': ({ value, known }: Choice) => [
    `Nothing in the practice is called \`${value}\`.`,
    suggest(value, known, 'An answer can claim'),
  ],
  'missing-claim': ({ value }: { value: string }) => [
    `The answer \`${value}\` does not say when it is so, and others to this question do.`,
    'Give it `claims`: a phone, a screen, a failure, a fact, `solved` or `unsolved`; `claims="reader"` where only the reader can know.',
  ],
  'unknown-scenario': ({ value, known }: Choice) => [
    `There is no scenario \`${value}\`.`,
    suggest(value, known, 'Scenarios'),
  ],
  'malformed-fact': ({ value }: { value: string }) => [
    `\`${value}\` is nothing that can be true of the practice world.`,
    'Write `enrolled:practice01@iphone`, `notifications:yes`, `app:absent` or `code:spent`, separated by spaces.',
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
} as const satisfies ProblemTexts;
