import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { closedValues, components } from '../../../src/authoring/grammar.ts';

const types = readFileSync('content/components.d.ts', 'utf8');

test('editors know every component with its attributes', () => {
  const named: Record<string, string[]> = {
    OfPart: quotedIn(/type OfPart =([^;]*)/),
    OfStep: quotedIn(/type OfStep =([^;]*)/),
  };
  const known = [...types.matchAll(/^ {4}([A-Z]\w+): Component<([^>]*)>/gm)].map(([, name, written = '']) => [
    name,
    written
      .split(/[,|]/)
      .map((one) => one.trim())
      .filter((one) => one !== 'never')
      .flatMap((one) => named[one] ?? [one.replaceAll("'", '')])
      .toSorted(),
  ]);
  const rules = Object.entries(components).map(([name, { required, optional }]) => [
    name,
    [...required, ...optional].toSorted(),
  ]);
  expect(known).toEqual(rules);
});

test.each(Object.entries(closedValues))('editors know the values of `%s`', (name, values) => {
  expect(quotedIn(new RegExp(`^  ${name}: ([^;]*)`, 'm'))).toEqual(values);
});

test('editors underline what does not exist', () => {
  expect(JSON.parse(readFileSync('tsconfig.json', 'utf8')).mdx).toEqual({ checkMdx: true });
});

function quotedIn(pattern: RegExp): string[] {
  return [...(pattern.exec(types)?.[1] ?? '').matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
}
