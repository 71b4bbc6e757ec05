import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles.ts';
import { nextMove } from '../../src/coach/next-move.ts';
import { scenarioNames } from '../../src/enrollment/scenarios.ts';
import { stepOf } from '../../src/flow/graph.ts';
import type { Flow } from '../../src/flow/types.ts';
import { isHomeScreen } from '../../src/landmarks.ts';
import { practisedArticles, sandboxIndex } from '../../src/sandbox/content.ts';
import { answersOf, offersIn, type Practised } from '../../src/sandbox/guides.ts';
import { openLiveSession } from '../../src/sandbox/live-session.ts';
import type { LiveSession } from '../../src/sandbox/live-session-contract.ts';
import type { PracticeSnapshot } from '../../src/sandbox/practice-snapshot.ts';
import { snapshotAt } from '../../src/sandbox/replay.ts';
import { runsOn } from '../../src/sandbox/scenario-menu.ts';
import { screenData } from '../../src/simulator/offers.ts';
import { standstill } from '../../src/simulator/session.ts';
import {
  type Action,
  actionValues,
  formatScreenRef,
  type Surface,
  systems,
  typedValues,
} from '../../src/surface.ts';

const now = 1_800_000_000;

const articles = await readArticles();
const index = sandboxIndex(articles, 'en');
const practised = practisedArticles(articles, 'en');

/** Every guide and fix that is offered, in every scenario on every system. */
const walks = scenarioNames.flatMap((scenario) =>
  systems
    .filter((os) => runsOn(scenario, os))
    .flatMap((os) => {
      const offered = offersIn(index, { scenario, os }).map(({ id }) => id);
      return practised
        .filter(({ flow }) => offered.includes(flow.id))
        .map((article) => ({ id: article.flow.id, article, os, scenario }));
    }),
);

let walked = 0;

test.each(walks)(
  'no wrong turn in $id on $os in $scenario ticks anything, passes without a word, or leads nowhere',
  ({ article, os, scenario }) => {
    const start = snapshotAt(article, null, { scenarios: [scenario], os, now });
    const turns = snapshotsOf(article, start).flatMap((snapshot) =>
      otherActions(article.flow, snapshot).map((turn) => ({ snapshot, ...turn })),
    );
    walked += turns.length;
    expect(turns.flatMap(({ snapshot, on, action }) => faultsOf(snapshot, on, action))).toEqual([]);
  },
);

let answered = 0;

test.each(walks)(
  'no answer in $id on $os in $scenario, true or not, leads to where nothing can be done without a word',
  ({ article, os, scenario }) => {
    const start = snapshotAt(article, null, { scenarios: [scenario], os, now });
    const faults = snapshotsOf(article, start).flatMap((snapshot) => {
      const due = snapshot.guide && stepOf(article.flow, snapshot.guide.coach.at);
      const choices = due?.way.kind === 'ask' && due.does.length === 0 ? due.way.choices : [];
      answered += choices.length;
      return choices.flatMap(({ id }) =>
        faultsOfAnswer(snapshot, id).map((fault) => `${due?.id} ${id}: ${fault}`),
      );
    });
    expect(faults).toEqual([]);
  },
);

test('there are answers to give in most guides', () => {
  expect(answered).toBeGreaterThan(walks.length);
});

test('there are wrong turns to take nearly everywhere', () => {
  expect(walked).toBeGreaterThan(walks.length * 10);
});

/** The snapshots in which each step of a guide is due, as the guide itself leads to them. */
function snapshotsOf(article: Practised, start: PracticeSnapshot): PracticeSnapshot[] {
  const session = openLiveSession(start, standstill(now));
  const { flow } = article;
  const answers = answersOf(article, start.world);
  const snapshots: PracticeSnapshot[] = [];
  for (let turn = 0; turn < 60; turn++) {
    const { guide, showing, idleOn } = session.view();
    if (!guide || guide.coach.state === 'finished') break;
    const due = stepOf(flow, guide.coach.at);
    if (guide.coach.state === 'on-way') snapshots.push(session.snapshot());
    const move = nextMove(flow, guide.coach, showing, answers, idleOn);
    if (move?.kind === 'act') session.act(move.on, move.action);
    else if (move?.kind === 'tick') session.tick(move.choice);
    else if (due.screen && isHomeScreen(due.screen)) session.goHome();
    else break;
  }
  session.close();
  return snapshots;
}

/** Everything that the screens offer besides what the guide has one do. */
function otherActions(flow: Flow, snapshot: PracticeSnapshot): { on: Surface; action: Action }[] {
  const session = openLiveSession(snapshot, standstill(now));
  const { showing, guide, os } = session.view();
  session.close();
  const due = guide ? stepOf(flow, guide.coach.at) : null;
  // What is only read has no action that could be the wrong one.
  if (due?.does.length === 0) return [];
  return (['portal', os] as const)
    .flatMap((on) =>
      (screenData(showing[on])?.controls ?? []).flatMap(({ id, takes }) =>
        takes.flatMap((verb) =>
          valuesOf(verb, id).map((value) => ({ on, action: { verb, control: id, value } as Action })),
        ),
      ),
    )
    .filter(
      ({ on, action }) =>
        !(
          due?.screen?.surface === on &&
          due.does.some(
            (one) => one.verb === action.verb && one.control === action.control && one.value === action.value,
          )
        ),
    );
}

function valuesOf(verb: Action['verb'], control: string): Action['value'][] {
  if (verb === 'switch') return ['on', 'off'];
  if (verb === 'pick')
    return ['practice01', 'practice02', ...actionValues.filter((value) => value.startsWith('pin-'))];
  return verb === 'type' ? [typedValues.find((value) => value === control) ?? 'code'] : [null];
}

function faultsOf(snapshot: PracticeSnapshot, on: Surface, action: Action): string[] {
  const session = openLiveSession(snapshot, standstill(now));
  const before = session.view();
  const shown = formatScreenRef(before.showing[on]);
  const isUser = shown.startsWith('portal/login');
  const isForeign = action.verb === 'pick' && (action.value?.startsWith('practice') ?? false) !== isUser;
  const outcome = isForeign ? 'not-offered' : session.act(on, action);
  if (outcome === 'not-offered') {
    session.close();
    return [];
  }
  const faults = wordOf(session, outcome, before.guide?.coach.ticked ?? [], action, on);
  if (session.view().guide?.coach.state === 'astray' && !session.takeBack())
    faults.push('there is no way back');
  session.close();
  const what = [on, action.verb, action.control, action.value].filter(Boolean).join(' ');
  return faults.map((fault) => `at ${before.guide?.coach.at}, ${what} on ${shown}: ${fault}`);
}

/** What is wrong with what follows an answer: neither can the guide be gone on with, nor is that said. */
function faultsOfAnswer(snapshot: PracticeSnapshot, choice: string): string[] {
  const session = openLiveSession(snapshot, standstill(now));
  session.tick(choice);
  const { guide, showing } = session.view();
  const faults: string[] = [];
  if (guide?.coach.state === 'astray' && !session.takeBack()) faults.push('there is no way back');
  if (guide?.coach.state === 'on-way') {
    const { does, screen, onlyIfShown, way } = stepOf(guide.flow, guide.coach.at);
    const isElsewhere = screen && isHomeScreen(screen) && !isHomeScreen(showing[screen.surface]);
    const move = nextMove(guide.flow, guide.coach, showing);
    const outcome = move?.kind === 'act' ? session.act(move.on, move.action) : 'not-offered';
    // That nothing happens is said, and can be the very thing that is asked.
    const isDone = outcome === 'done' || (outcome === 'nothing-happened' && way.kind === 'ask');
    if (does.length > 0 && !onlyIfShown && !isElsewhere && move?.kind !== 'tick' && !isDone)
      faults.push(`${guide.coach.at} cannot be done`);
  }
  session.close();
  return faults;
}

/** What is wrong with what the coach says of a wrong turn. */
function wordOf(
  session: LiveSession,
  outcome: string,
  ticked: readonly string[],
  action: Action,
  on: Surface,
): string[] {
  const { guide, idleOn, trouble } = session.view();
  if (!guide) return ['the guide is gone'];
  const { coach, flow } = guide;
  const gained = coach.ticked.filter((id) => !ticked.includes(id));
  const isOfGuide = flow.steps.some(
    ({ screen, does }) =>
      screen?.surface === on &&
      does.some((one) => one.control === action.control && one.value === action.value),
  );
  const faults: string[] = [];
  if (gained.length > 0 && !isOfGuide) faults.push(`ticked ${gained.join(', ')}`);
  if (outcome === 'nothing-happened')
    return idleOn === on ? faults : [...faults, 'nothing happened, without a word'];
  if (coach.state === 'on-way' && !isOfGuide && trouble === null) faults.push('passed without a word');
  return faults;
}
