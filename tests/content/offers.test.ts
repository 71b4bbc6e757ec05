import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { failureOf } from '../../src/enrollment/failures.ts';
import { scenarioNames } from '../../src/enrollment/scenarios.ts';
import { practisedArticles, sandboxIndex } from '../../src/sandbox/content.ts';
import { offersIn } from '../../src/sandbox/guides.ts';
import { snapshotAt } from '../../src/sandbox/replay.ts';
import { runsOn } from '../../src/sandbox/scenario-menu.ts';
import { systems } from '../../src/surface.ts';
import { playThrough } from '../support/player.ts';

const articles = await readArticles();
const content = sandboxIndex(articles, 'en');
const practised = practisedArticles(articles, 'en');
const now = 1_800_000_000;

/** Every scenario on every system on which it makes sense. */
const pairs = scenarioNames.flatMap((scenario) =>
  systems.filter((os) => runsOn(scenario, os)).map((os) => ({ scenario, os })),
);

test('every scenario offers at least one guide or fix on every system', () => {
  const bare = pairs.filter((pair) => offersIn(content, pair).length === 0);
  expect(bare.map(({ scenario, os }) => `${scenario} on ${os}`)).toEqual([]);
});

const offers = pairs.flatMap((pair) =>
  offersIn(content, pair).flatMap(({ id }) =>
    practised.filter(({ flow }) => flow.id === id).map((article) => ({ ...pair, id, article })),
  ),
);

test.each(offers)(
  'in $scenario on $os, $id is shown to its end by the real player',
  ({ article, scenario, os }) => {
    const start = snapshotAt(article, null, { scenarios: [scenario], os, now });
    const { guide, playing, seconds, failure } = playThrough(start, article);
    // Against this one there is nothing to play: only phone support can help.
    if (failure !== null && failureOf(failure).remedy === 'phone-support')
      return expect(playing).toBe('stuck');
    expect([guide?.coach.state, playing, guide?.coach.at]).toEqual(['finished', 'off', guide?.coach.at]);
    const steps = guide?.coach.ticked.length ?? 0;
    // 14 steps take at most 45 seconds, whoever reads; a shorter article may wait for Client Portal.
    expect(seconds).toBeLessThanOrEqual((Math.max(steps, 14) * 45) / 14);
  },
);
