import { readContent } from '../articles.ts';
import { formatScreenRef } from '../surface.ts';

// `npm run list -- screens camera` prints what an article may name; words after the subject choose among the lines.
const { names, flows } = readContent();

const subjects: Record<string, () => string[]> = {
  screens: () =>
    names.screens.map(({ surface, screen, states }) => {
      const name = formatScreenRef({ surface, screen, state: null });
      return `${name}  ${states.map((state) => `@${state}`).join(' ')}`;
    }),
  controls: () =>
    names.screens.flatMap(({ surface, screen, controls }) =>
      controls.map(({ id, shown, exact, takes }) => {
        const label = exact ? `<Ui> ${shown.en} | ${shown.ja}` : `(${shown.en} | ${shown.ja})`;
        return `${surface}/${screen}.${id}  ${takes.join(' ') || 'read only'}  ${label}`;
      }),
    ),
  failures: () => names.failures.map(({ name, shown }) => `${name}  ${Object.keys(shown).join(' ')}`),
  scenarios: () => [...names.scenarios],
  terms: () => names.terms.en.map(({ id, term, definition }) => `${id}  ${term}: ${definition}`),
  links: () => Object.entries(names.links).map(([key, address]) => `site:${key}  ${address}`),
  articles: () =>
    Object.values(flows).map(
      ({ id, kind, steps }) => `${id}  ${kind}  ${steps.map((step) => step.id).join(' ')}`,
    ),
};

const [subject = '', ...words] = process.argv.slice(2);
const lines = subjects[subject]?.();
if (lines)
  for (const line of lines.filter((one) => words.every((word) => one.includes(word)))) console.log(line);
else {
  console.error(
    `Choose from: ${Object.keys(subjects).join(', ')}. For example \`npm run list -- screens camera\`.`,
  );
  process.exitCode = 1;
}
