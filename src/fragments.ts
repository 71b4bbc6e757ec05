/** What an address carries behind its path: the only place where a fragment of this site is spelled or parsed. */
import type { Locale } from './locales.ts';
import { pagePath } from './routes.ts';

/** Longest fragment that is written or read, in characters. */
export const longestFragment = 200;

/** The sandbox, opened at a scenario, a guide's step, or with a practice code. */
export function sandboxPath(locale: Locale, fragment: Fragment = {}): string {
  return pagePath(locale, 'sandbox') + formatFragment(fragment);
}

/**
 * Writes a fragment such as `#v1.scenario=code-expired&os=iphone`; empty when there is nothing to say or it would be
 * longer than `longestFragment`.
 */
export function formatFragment(fragment: Fragment): string {
  const pairs = fragmentKeys.flatMap((key) => {
    const value = fragment[key];
    return value === undefined || !fragmentValues[key].test(value) ? [] : [`${key}=${value}`];
  });
  const text = `#v1.${pairs.join('&')}`;
  return pairs.length === 0 || text.length > longestFragment ? '' : text;
}

/** Reads a fragment; unknown keys and malformed values are left out and reported as `broken`, never thrown. */
export function parseFragment(hash: string): { fragment: Fragment; broken: boolean } {
  const fragment: Fragment = {};
  if (hash === '' || hash === '#') return { fragment, broken: false };
  if (!hash.startsWith('#v1.') || hash.length > longestFragment) return { fragment, broken: true };
  let broken = false;
  for (const pair of hash.slice('#v1.'.length).split('&')) {
    const [name = '', value = ''] = pair.split('=');
    const key = fragmentKeys.find((known) => known === name);
    if (key && fragmentValues[key].test(value)) fragment[key] = value;
    else broken = true;
  }
  return { fragment, broken };
}

/** Longest fragment of a handover, in characters. */
export const longestHandover = 400;

/** Writes a handover. @example formatHandover({ at: '41729', answers: [{ question: 'os', choice: 'iphone' }], back: [] }) // => '#h1.41729~os.iphone' */
export function formatHandover({ at, answers, back }: Handover): string {
  const given = answers.map(({ question, choice }) => `~${question}.${choice}`);
  return `#h1.${at}${given.join('')}${back.map((code) => `!${code}`).join('')}`;
}

/** Reads a handover; null for anything else, which includes one that is too long. Never throws. */
export function parseHandover(hash: string): Handover | null {
  const match = hash.length < longestHandover ? handoverForm.exec(hash) : null;
  if (!match) return null;
  const [, at = '', answers = '', back = ''] = match;
  return {
    at,
    answers: answers
      .split('~')
      .slice(1)
      .map((answer) => {
        const [question = '', choice = ''] = answer.split('.');
        return { question, choice };
      }),
    back: back.split('!').slice(1),
  };
}

const id = /^[a-z][a-z0-9-]{1,39}$/;
const fragmentValues = {
  scenario: id,
  os: /^(iphone|android)$/,
  guide: id,
  step: id,
  code: /^DEMO(-[0-9A-Z]{4}){3}$/,
  /** Answers of a trail, `task.activate~os.iphone`; a question of one article is written `article.step.choice`. */
  trail: /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*){1,2}(~[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*){1,2})*$/,
} as const;
const fragmentKeys = Object.keys(fragmentValues) as (keyof Fragment)[]; // Object.keys forgets the literal type

const handoverForm = /^#h1\.(\d{5,6})((?:~(?:task|os|entry|\d{5,6})\.[a-z][a-z0-9-]{1,39})*)((?:!\d{5,6})*)$/;

/** State that an address may carry: enumerated ids only. */
export type Fragment = Partial<Record<keyof typeof fragmentValues, string>>;
/** A reader's trail in an address: pages by their codes, answers by facet or the code of the question. */
export interface Handover {
  at: string;
  answers: { question: string; choice: string }[];
  /** Steps from which a fix was entered, the latest last. */
  back: string[];
}
