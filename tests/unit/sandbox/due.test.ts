import { expect, test } from 'vitest';
import { readArticles } from '../../../src/articles.ts';
import { practisedArticles } from '../../../src/sandbox/content.ts';
import { dueOf } from '../../../src/sandbox/due.ts';
import { openLiveSession } from '../../../src/sandbox/live-session.ts';
import { snapshotAt } from '../../../src/sandbox/replay.ts';
import { standstill } from '../../../src/simulator/session.ts';
import type { Os } from '../../../src/surface.ts';

const articles = practisedArticles(await readArticles(), 'en');

test.each<[string, Os, 'phone' | 'portal']>([
  ['recover-ib-key', 'iphone', 'phone'],
  ['recover-ib-key', 'android', 'phone'],
  ['move-to-new-phone', 'iphone', 'phone'],
  ['install-android', 'android', 'phone'],
  ['activate-iphone-qr', 'iphone', 'portal'],
])('%s on %s begins on the surface that it will need first: the %s', (id, os, part) => {
  const article = articles.find(({ flow }) => flow.id === id);
  if (!article) return expect.unreachable();
  const scenarios = article.flow.practice.slice(0, 1) as never[]; // a name of a scenario, as the compiler has checked
  const session = openLiveSession(snapshotAt(article, null, { scenarios, os, now: 0 }), standstill(0));
  expect(dueOf(session.view()).part).toBe(part);
});

test('a step that is only read leaves the surface as it is, once the guide has begun', () => {
  const article = articles.find(({ flow }) => flow.id === 'recover-ib-key');
  if (!article) return expect.unreachable();
  const snapshot = snapshotAt(article, null, { scenarios: ['app-reinstalled'], os: 'iphone', now: 0 });
  const session = openLiveSession(snapshot, standstill(0));
  session.tick('iphone');
  expect(session.view().guide?.coach.at).toBe('requirements-iphone');
  expect(dueOf(session.view()).part).toBeNull();
});
