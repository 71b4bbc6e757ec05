import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/tasks/tool.ts';

/** Words of a private language that names once held, and the field's terms for the same. */
const retired: Record<string, string> = {
  rehearse: 'plan',
  rehearsal: 'plan',
  teller: 'textSource',
  tour: 'exploration',
  gift: 'solvedByPerturbation',
  circumstance: 'perturbation',
  bystander: 'observer',
  deed: 'offScreenAction',
  fate: 'delivery',
  obey: 'perform',
  surroundings: 'environment',
  landing: 'destination',
  lean: 'stopWords',
  strange: 'unknown',
  fold: 'normalise',
  mend: 'correction',
  era: 'generation',
  met: 'reproduction',
  standing: 'position',
  reach: 'coverage',
  scene: 'viewfinder',
  carry: 'deliver',
  come: 'go',
  moment: 'snapshot',
  ring: 'notify',
  rehearsed: 'planned',
  obeyed: 'performed',
  told: 'reported',
  ahead: 'next',
  fits: 'matches',
};

test('names use the terms of the field', () => {
  const found = ['src', 'tests'].flatMap(sourceFiles).flatMap((file) => {
    const words = wordsOf(namesIn(readFileSync(join(root, file), 'utf8'))).concat(wordsOf([file]));
    return Object.entries(retired)
      .filter(([word]) => words.includes(word) || words.includes(`${word}s`))
      .map(([word, term]) => `${file}: \`${word}\`, better \`${term}\``);
  });
  expect(found).toEqual([]);
});

test('a name is taken apart into its words', () => {
  expect(wordsOf(namesIn('const startTour = 1; // a scene\nconst text = "a gift";'))).toEqual(
    expect.arrayContaining(['start', 'tour']),
  );
  expect(wordsOf(namesIn('/* a tour */ const scenery = `obey`;'))).not.toContain('tour');
});

/** The identifiers of a source text, without those of its comments and strings. */
function namesIn(source: string): string[] {
  const code = source
    .replaceAll(/\/\*.*?\*\//gs, ' ')
    .replaceAll(/(?<!:)\/\/[^\n]*/g, ' ')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"[^"\n]*"|`(?:[^`\\]|\\.)*`/g, ' ');
  return code.match(/[A-Za-z_]\w*/g) ?? [];
}

function wordsOf(names: readonly string[]): string[] {
  return names.flatMap((name) =>
    (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase()),
  );
}

/** TypeScript alone: what an Astro page says to its readers is no name. */
function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('retired-words.test.ts'))
    .map((file) => join(folder, file));
}
