import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { nextMove } from '../../src/coach/next-move.ts';
import { policy } from '../../src/enrollment/policy.ts';
import type { ScenarioName } from '../../src/enrollment/scenarios.ts';
import { stepOf } from '../../src/flow/graph.ts';
import { errorScreen, messageScreens } from '../../src/landmarks.ts';
import { practisedArticles } from '../../src/sandbox/content.ts';
import { answersOf, type PractisedArticle, scenariosOf } from '../../src/sandbox/guides.ts';
import { openLiveSession } from '../../src/sandbox/live-session.ts';
import type { LiveSession } from '../../src/sandbox/live-session-contract.ts';
import { snapshotAt } from '../../src/sandbox/replay.ts';
import { standstill } from '../../src/simulator/session.ts';
import { type Os, systems } from '../../src/surface.ts';

const now = 1_800_000_000;

/** Every guide in which the code of a text message is typed, in each scenario on each phone. */
const walks = practisedArticles(await readArticles(), 'en')
  .filter(({ flow }) => flow.kind === 'guide' && flow.steps.some(isMessageStep))
  .flatMap((article) =>
    systems
      .filter((os) => (article.flow.facets.os ?? os) === os)
      .flatMap((os) => scenariosOf(article.flow, os).map((scenario) => ({ article, os, scenario }))),
  )
  .map((walk) => ({ id: walk.article.flow.id, ...walk, session: atMessage(walk) }))
  .filter(({ session }) => session !== null);

test('there are such guides on both phones', () => {
  expect(new Set(walks.map(({ os }) => os))).toEqual(new Set(systems));
});

test.each(walks)(
  'in $id on $os in $scenario a code of a text message that is too old is replaced by a new message',
  ({ article, os, session }) => {
    if (!session) return expect.unreachable();
    session.advance(policy.codeLife + 1);
    goOn(session, article, () => session.view().showing[os].screen === errorScreen);
    const { trouble, isMessaged } = session.view();
    expect({ trouble, isMessaged }).toEqual({ trouble: 'code-expired', isMessaged: true });
    session.act(os, { verb: 'tap', control: 'close', value: null });
    expect(session.view().guide?.coach.state).toBe('astray');
    const { missed } = session.view();
    expect(missed).not.toBeNull();
    // Who does what was missed once more has a new message, and the guide goes on to its end.
    const [again] = stepOf(article.flow, missed).does;
    if (again) session.act(os, again);
    goOn(session, article, () => session.view().guide?.coach.state === 'finished');
    expect(session.view().guide?.coach.state).toBe('finished');
    expect(session.view().world.phones[os].enrolled.length).toBeGreaterThan(0);
  },
);

function isMessageStep({ screen }: { screen: { screen: string } | null }): boolean {
  return screen !== null && messageScreens.includes(screen.screen);
}

/** The practice where the code of the message is to be typed; null where its guide sends none in that scenario. */
function atMessage({ article, os, scenario }: Walk): LiveSession | null {
  const start = snapshotAt(article, null, { scenarios: [scenario], os, now });
  const session = openLiveSession(start, standstill(now));
  goOn(session, article, () => session.view().messagedCodes[os] !== null);
  return session.view().messagedCodes[os] === null ? null : session;
}

/** Does what the guide has one do, until something is so. */
function goOn(session: LiveSession, article: PractisedArticle, isThere: () => boolean): void {
  for (let turn = 0; turn < 40 && !isThere(); turn++) {
    const { guide, showing, idleOn, world } = session.view();
    const move = guide && nextMove(guide.flow, guide.coach, showing, answersOf(article, world), idleOn);
    if (move?.kind === 'act') session.act(move.on, move.action);
    else if (move?.kind === 'tick') session.tick(move.choice);
    else session.goHome();
  }
}

interface Walk {
  article: PractisedArticle;
  os: Os;
  scenario: ScenarioName;
}
