import { expect, test } from 'vitest';
import { startCoach } from '../../../src/coach/coach.ts';
import { writeSnapshot } from '../../../src/sandbox/keep-snapshot.ts';
import { openLiveSession } from '../../../src/sandbox/live-session.ts';
import { initialSnapshot } from '../../../src/sandbox/practice-snapshot.ts';
import { readSnapshot } from '../../../src/sandbox/read-snapshot.ts';
import { standstill } from '../../../src/simulator/session.ts';
import { guideWith, lastStep } from '../../support/guide-with.ts';
import { practise } from './practise.ts';

const now = 1_800_000_000;
const flow = guideWith([lastStep('only')]);

const find = (id: string) => (id === flow.id ? practise(flow) : undefined);

test('a session goes on from what was kept of it, in the middle of a journey', () => {
  const guide = { flow, coach: startCoach(flow), back: null };
  const first = openLiveSession(initialSnapshot('app-installed', 'android', now, guide), standstill(now));
  first.act('portal', { verb: 'pick', control: 'user', value: 'practice01' });
  first.act('android', { verb: 'tap', control: 'app', value: null });
  first.act('android', { verb: 'tap', control: 'register', value: null });
  first.write('DEMO-7K');
  const kept = readSnapshot(writeSnapshot({ ...first.snapshot(), hash: '#v1.scenario=app-installed' }), find);
  expect(kept?.hash).toBe('#v1.scenario=app-installed');
  if (!kept) return;
  const second = openLiveSession(kept, standstill(now));
  expect(second.view().showing).toEqual(first.view().showing);
  expect(second.view().world).toEqual(first.view().world);
  expect(second.view().typed).toBe('DEMO-7K');
  second.act('android', { verb: 'tap', control: 'session-id', value: null });
  expect(second.view().showing.android.screen).toBe('session-id');
});

test.each([
  ['nothing', () => null],
  ['text that is not JSON', () => '{"v":1'],
  ['another version', (kept: string) => kept.replace(/^{"v":\d+/, '{"v":2')],
  ['another version of the world', (kept: string) => kept.replace('"v":1', '"v":2')],
  [
    'a way back to no id',
    (kept: string) => kept.replace('"back":null', '"back":{"guide":"4821","step":"only"}'),
  ],
  ['an unknown member', (kept: string) => kept.replace('{"v":1', '{"v":1,"pin":"4821"')],
  ['a reach into prototypes', (kept: string) => kept.replace('{"v":1', '{"__proto__":{},"v":1')],
  ['a typed text that is no practice code', (kept: string) => kept.replace('"typed":""', '"typed":"4821"')],
  ['a guide that is gone', (kept: string) => kept.replace('"id":"guide"', '"id":"gone"')],
  ['a step that is gone', (kept: string) => kept.replace('"at":"only"', '"at":"gone"')],
  ['far too much', (kept: string) => kept + ' '.repeat(1_000_000)],
])('%s is not read', (_name, spoil) => {
  const guide = { flow, coach: startCoach(flow), back: null };
  const kept = writeSnapshot(initialSnapshot('app-installed', 'iphone', now, guide));
  expect(readSnapshot(kept, find)).not.toBe(null);
  expect(readSnapshot(spoil(kept), find)).toBe(null);
});
