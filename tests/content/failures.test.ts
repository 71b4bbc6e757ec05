import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { type FailureName, failureNames, failureOf } from '../../src/enrollment/failures.ts';
import { serviceFailures } from '../../src/enrollment/problems.ts';
import { scenarioNames, scenarios } from '../../src/enrollment/scenarios.ts';
import { messagesOf } from '../../src/i18n/translate.ts';
import { localeCodes } from '../../src/locales.ts';
import { androidScreens, iphoneScreens } from '../../src/phone/screens.ts';
import { portalScreens } from '../../src/portal/screens.ts';
import { curesIn } from '../../src/sandbox/content.ts';
import { formatScreenRef, type ScreenRef, systems } from '../../src/surface.ts';
import { documentedReplies } from '../support/api-file.ts';

const articles = await readArticles();
const folder = new URL('../rules/', import.meta.url);
const ruleTests = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Everything that a failure has to have, and whether it has it. */
const companions: Record<string, (name: FailureName) => boolean> = {
  'a rule test': (name) => ruleTests.some((text) => new RegExp(`['\\s]${name}['\\s:]`).test(text)),
  'a reply in the API file': (name) =>
    !isOfService(name) ||
    documentedReplies.some((reply) => reply.endsWith(` ${failureOf(name).status} ${name}`)),
  'a text in that reply': (name) => !isOfService(name) || serviceFailures.some((known) => known === name),
  'a screen': (name) => Object.keys(failureOf(name).shown).length > 0,
  'the state of a screen that it shows': (name) => Object.values(failureOf(name).shown).every(isDrawn),
  'a scenario on every phone that shows it': (name) =>
    phonesOf(name).every((os) =>
      scenarioNames.some((scenario) => scenarios[scenario].failure === name && isOn(scenario, os)),
    ),
  ...Object.fromEntries(
    localeCodes.flatMap((locale) => [
      [
        `a step that cures it, told in ${locale}, on every phone that shows it`,
        (name: FailureName) =>
          phonesOf(name).every((os) => Boolean(curesIn(articles, locale)[name]?.[os]?.title)),
      ],
      [
        `texts in ${locale}`,
        (name: FailureName) => {
          const texts = messagesOf('sandbox', locale);
          return Boolean(texts[`why-${name}`] && texts[`remedy-${failureOf(name).remedy}`]);
        },
      ],
    ]),
  ),
};

test.each(Object.keys(companions))('every failure has %s', (companion) => {
  const lacks = failureNames.filter((name) => companions[companion]?.(name) === false);
  expect(lacks).toEqual([]);
});

test('a failure without any companion is named for each of them', () => {
  const orphan = 'never-was' as FailureName; // as somebody begins to add one
  expect(ruleTests.some((text) => text.includes(orphan))).toBe(false);
  expect(companions['a rule test']?.(orphan)).toBe(false);
});

function isOfService(name: FailureName): boolean {
  return failureOf(name).source === 'service';
}

function phonesOf(name: FailureName) {
  return systems.filter((os) => failureOf(name).shown[os] !== undefined);
}

function isOn(scenario: (typeof scenarioNames)[number], os: (typeof systems)[number]): boolean {
  return scenarios[scenario].on.some((system) => system === os);
}

function isDrawn(ref: ScreenRef): boolean {
  const known = [...iphoneScreens, ...androidScreens, ...portalScreens].flatMap(
    ({ surface, screen, states }) => states.map((state) => formatScreenRef({ surface, screen, state })),
  );
  return known.includes(formatScreenRef(ref));
}
