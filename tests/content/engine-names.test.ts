import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorld } from '../../src/enrollment/create-world.ts';
import { pinCards } from '../../src/enrollment/world.ts';
import { allScreens } from '../../src/portal/all-screens.ts';
import { root } from '../../src/tasks/tool.ts';

/** The engine: what it has to know of a screen, a control or a user stands in src/landmarks.ts. */
const engine = ['src/simulator', 'src/coach', 'src/verification', 'src/flow'];

const names = new Set<string>([
  ...allScreens.flatMap(({ screen, states, controls }) => [
    screen,
    ...states,
    ...controls.map(({ id }) => id),
  ]),
  ...createWorld('first-activation', { now: 0 }).users.map(({ id }) => id),
  ...pinCards,
]);

test('the engine names no screen, state, control or user', () => {
  const faults = engine.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        namedIn(readFileSync(join(root, folder, file), 'utf8')).map((name) => `${folder}/${file}: ${name}`),
      ),
  );
  expect(faults).toEqual([]);
});

test('a name is found where a screen or an action is compared or made', () => {
  const named = [...names][0] ?? '';
  expect(namedIn(`if (shown.screen === '${named}') return;`)).toEqual([named]);
  expect(namedIn(`act({ verb: 'tap', control: '${named}', value: null })`)).toEqual([named]);
  expect(namedIn(`const enrolled = ['practice01'];`)).toEqual(['practice01']);
  expect(namedIn(`// the screen: '${named}'\nconst kind = '${named}';`)).toEqual([]);
});

/** Names that stand where only a screen, a control or a value of an action can stand; users and PINs stand anywhere. */
function namedIn(source: string): string[] {
  const code = source.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/(?<!:)\/\/[^\n]*/g, '');
  const places = [
    /\b(?:screen|control|value)\s*(?:[!=]==|:)\s*'([a-z0-9-]+)'/g,
    /'([a-z0-9-]+)'\s*[!=]==\s*[\w.?]*\b(?:screen|control)\b/g,
    /'(practice\d+|pin-[a-z]+)'/g,
  ];
  return places.flatMap((place) =>
    [...code.matchAll(place)].flatMap(([, name = '']) => (names.has(name) ? [name] : [])),
  );
}
