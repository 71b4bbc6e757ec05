/** What an article may name, as lines for a terminal: the name to write first, then what helps to choose. */
import { formatScreenRef } from '../surface.ts';
import type { Compiled } from './compile.ts';

const lister = {
  screens: ({ names }) =>
    names.screens.map(({ surface, screen, states }) => {
      const name = formatScreenRef({ surface, screen, state: null });
      return `${name}  ${states.map((state) => `@${state}`).join(' ')}`;
    }),
  controls: ({ names }) =>
    names.screens.flatMap(({ surface, screen, controls }) =>
      controls.map(({ id, shown, exact, takes }) => {
        const label = exact ? `<Ui> ${shown.en} | ${shown.ja}` : `(${shown.en} | ${shown.ja})`;
        return `${surface}/${screen}.${id}  ${takes.join(' ') || 'read only'}  ${label}`;
      }),
    ),
  failures: ({ names }) =>
    names.failures.map(({ name, shown }) => `${name}  ${Object.keys(shown).join(' ')}`),
  scenarios: ({ names }) => [...names.scenarios],
  terms: ({ names }) => names.terms.en.map(({ id, term, definition }) => `${id}  ${term}: ${definition}`),
  links: ({ names }) => Object.entries(names.links).map(([key, address]) => `site:${key}  ${address}`),
  articles: ({ flows }) =>
    Object.values(flows).map(
      ({ id, kind, steps }) => `${id}  ${kind}  ${steps.map((step) => step.id).join(' ')}`,
    ),
} satisfies Record<string, (site: Listed) => string[]>;

/** What can be listed. */
export const listSubjects = Object.keys(lister) as ListSubject[];

/** The lines of a subject that hold every one of the words, in whichever case they are written. */
export function listNames(subject: ListSubject, words: readonly string[], site: Listed): string[] {
  const wanted = words.map((word) => word.toLowerCase());
  return lister[subject](site).filter((line) => wanted.every((word) => line.toLowerCase().includes(word)));
}

export function isListSubject(text: string): text is ListSubject {
  return Object.hasOwn(lister, text);
}

type ListSubject = keyof typeof lister;
type Listed = Pick<Compiled, 'names' | 'flows'>;
