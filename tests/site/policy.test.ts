import { expect, test } from 'vitest';
import { contentPolicy } from '../../src/layouts/policy.ts';
import { builtPages } from '../support/built-pages.ts';

/** A script that stands inline and is run, or read as rules by the browser; JSON and linked data are neither. */
const inline = /<script(?![^>]*\s(?:src=|type="application\/(?:ld\+)?json"))[^>]*>([\s\S]*?)<\/script>/g;

test('the policy of every page allows its own inline scripts and no others, and stands before them', () => {
  // A page that only leads on to where a step has moved runs nothing.
  const pages = builtPages().filter(({ html }) => html.includes('<script'));
  expect(pages.length).toBeGreaterThan(100);
  const faults = pages.filter(({ html }) => {
    const scripts = [...html.matchAll(inline)].map(([, script = '']) => script);
    const meta = `<meta http-equiv="content-security-policy" content="${contentPolicy(scripts)}">`;
    const at = html.indexOf(meta);
    return at < 0 || at > html.indexOf('<script');
  });
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('no page carries a style of its own', () => {
  expect(builtPages().filter(({ html }) => /<style|\sstyle="/.test(html))).toEqual([]);
});
