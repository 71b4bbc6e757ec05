import { attributeValues } from './built-pages.ts';

/**
 * Scores an answer by the published rules of MDN's HTTP Observatory (developer.mozilla.org/observatory/docs/tests_and_scoring,
 * read 2026-11): 100 points, less for what is missing, more for what is better than asked; bonuses count from 90 up.
 */
export function scoreAnswer({ headers, metaPolicy, scripts }: Answer): { points: number; rules: Rule[] } {
  const rules = [
    rule('content security policy', policyPoints([headers.get('content-security-policy'), metaPolicy])),
    rule('cookies', headers.get('set-cookie') === null ? 0 : -20),
    rule('cross-origin sharing', headers.get('access-control-allow-origin') === '*' ? -50 : 0),
    rule('referrer policy', referrerPoints(headers.get('referrer-policy'))),
    rule('strict transport security', transportPoints(headers.get('strict-transport-security'))),
    rule('subresource integrity', scripts.every((src) => src.startsWith('/')) ? 0 : -5),
    rule('content type options', headers.get('x-content-type-options') === 'nosniff' ? 0 : -5),
    rule('framing', /frame-ancestors/.test(headers.get('content-security-policy') ?? '') ? 5 : -20),
    rule('resource policy', resourcePoints(headers.get('cross-origin-resource-policy'))),
  ];
  const lost = rules.filter(({ points }) => points < 0).reduce((sum, { points }) => sum + points, 100);
  const won = rules.filter(({ points }) => points > 0).reduce((sum, { points }) => sum + points, 0);
  return { points: lost >= 90 ? lost + won : lost, rules };
}

/** What of a page's HTML counts. */
export function policyAndScripts(html: string): Pick<Answer, 'metaPolicy' | 'scripts'> {
  const [, metaPolicy = null] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
  return { metaPolicy, scripts: attributeValues(html, 'script', 'src') };
}

/** What is forbidden by one of several policies is forbidden: the strictest source list of each directive counts. */
function policyPoints(policies: (string | null)[]): number {
  const all = policies.filter((policy) => policy !== null);
  const sources = (name: string) =>
    all.flatMap((policy) => directive(policy, name) ?? directive(policy, 'default-src') ?? []);
  if (sources('script-src').length === 0) return -25;
  const unsafe = ["'unsafe-inline'", "'unsafe-eval'", 'data:', '*', 'http:', 'https:'];
  if (sources('script-src').some((source) => unsafe.includes(source))) return -20;
  if (sources('style-src').includes("'unsafe-inline'")) return 0;
  return all.some((policy) => directive(policy, 'default-src')?.[0] === "'none'") ? 10 : 5;
}

function directive(policy: string, name: string): string[] | null {
  const found = policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([first]) => first === name);
  return found?.slice(1) ?? null;
}

function referrerPoints(value: string | null): number {
  const isPrivate = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
  if (value === null) return 0;
  return isPrivate.includes(value) ? 5 : -5;
}

function transportPoints(value: string | null): number {
  const seconds = Number(/max-age=(\d+)/.exec(value ?? '')?.[1] ?? 0);
  if (seconds === 0) return -20;
  return seconds < 15_768_000 ? -10 : 0;
}

function resourcePoints(value: string | null): number {
  if (value === null || value === 'cross-origin') return 0;
  return ['same-origin', 'same-site'].includes(value) ? 10 : -5;
}

function rule(name: string, points: number): Rule {
  return { name, points };
}

export interface Answer {
  headers: Headers;
  /** The policy in the page itself. */
  metaPolicy: string | null;
  /** The addresses of its scripts. */
  scripts: string[];
}

export interface Rule {
  name: string;
  points: number;
}
