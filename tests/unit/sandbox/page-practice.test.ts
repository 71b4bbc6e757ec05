import { expect, test } from 'vitest';
import { waitFor } from 'xstate';
import { wordsOfAllScreens } from '../../../src/portal/all-screens.ts';
import { openArticleStore } from '../../../src/sandbox/article-store.ts';
import { openPage } from '../../../src/sandbox/page.ts';
import type { PageEnvironment } from '../../../src/sandbox/page-environment.ts';
import { openPagePractice } from '../../../src/sandbox/page-practice.ts';
import { readKept } from '../../../src/sandbox/read-snapshot.ts';
import { openStorage } from '../../../src/sandbox/storage.ts';
import { openTravel } from '../../../src/sandbox/travel.ts';
import { flow } from '../coach/sample-guide.ts';
import { practise } from './practise.ts';

const now = 1_800_000_000;
const article = practise({ ...flow, practice: ['first-activation'] });
const tap = (control: string) => ({ verb: 'tap', control, value: null }) as const;

test.each([
  ['another scenario', (page: Page) => page.practice.choose('code-used', 'iphone'), 'scenario'],
  ['the other phone', (page: Page) => page.practice.choose('first-activation', 'android'), 'phone'],
  ['starting over', (page: Page) => page.practice.startOver(), 'start-over'],
  ['opening a guide', (page: Page) => page.practice.follow('guide', null), 'guide'],
])('%s is undone by one press, and says so', async (_name, press, replacedBy) => {
  const page = await open('#v1.scenario=first-activation&os=iphone');
  page.practice.session.act('iphone', tap('camera'));
  press(page);
  await page.settled();
  expect(page.practice.session.view()).toMatchObject({ replacedBy });
  expect(shown(page)).toBe('home-screen');
  page.practice.stepBack();
  expect([shown(page), page.practice.session.view().replacedBy]).toEqual(['camera', null]);
  expect(page.address()).toBe('#v1.scenario=first-activation&os=iphone');
});

test('Back and Forward go on with what was kept under each address', async () => {
  const page = await open('#v1.scenario=first-activation&os=iphone');
  page.practice.session.act('iphone', tap('camera'));
  page.practice.choose('add-user', 'iphone');
  page.practice.session.act('iphone', tap('settings'));
  await page.go(-1);
  expect([shown(page), page.notice()]).toEqual(['camera', 'noticeResumed']);
  await page.go(1);
  expect([shown(page), page.practice.session.view().world.scenario]).toEqual(['settings', 'add-user']);
});

test('a reload goes on, whatever was done, and a speed that was chosen is remembered', async () => {
  const page = await open('#v1.scenario=first-activation&os=iphone');
  page.practice.session.act('iphone', tap('camera'));
  page.practice.setSpeed(0.5);
  page.practice.save();
  const again = await open('#v1.scenario=first-activation&os=iphone', page.stores);
  expect([shown(again), again.notice()]).toEqual(['camera', 'noticeResumed']);
  expect(again.practice.player.state().speed).toBe(0.5);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -40)],
  ['of another version', (text: string) => text.replace(/\{\\"v\\":\d+/, '{\\"v\\":1')],
  ['with a journey in a state that there is not', (text: string) => text.replaceAll('searching', 'nowhere')],
  [
    'with a journey that asks for nothing it should',
    (text: string) => text.replaceAll('opensWith', 'closes'),
  ],
  ['with a context of no journey', (text: string) => text.replaceAll('\\"intent\\":0', '\\"intent\\":-1')],
])('what was kept %s is begun afresh, with a notice', async (_name, spoil) => {
  const page = await open('#v1.scenario=first-activation&os=iphone');
  page.practice.session.act('iphone', tap('camera'));
  page.practice.save();
  const text = page.stores.snapshots.getItem('practice') ?? '';
  expect(spoil(text)).not.toBe(text);
  page.stores.snapshots.setItem('practice', spoil(text));
  const again = await open('#v1.scenario=first-activation&os=iphone', page.stores);
  expect([shown(again), again.notice()]).toEqual(['home-screen', 'noticeAfresh']);
});

test('an article that cannot be fetched takes nothing away, and that is told', async () => {
  const page = await open('#v1.scenario=first-activation&os=iphone');
  page.practice.session.act('iphone', tap('camera'));
  page.practice.follow('gone', null);
  await page.settled();
  expect([shown(page), page.notice()]).toEqual(['camera', 'noticeUnread']);
});

test('an article is fetched once, and the practice goes on with it', async () => {
  const page = await open('#v1.scenario=first-activation&os=iphone');
  page.practice.follow('guide', null);
  await page.settled();
  expect(page.practice.session.view().guide?.flow.id).toBe('guide');
  page.practice.follow('guide', 'open-camera');
  expect(page.practice.session.view().guide?.coach.at).toBe('open-camera');
});

type Page = Awaited<ReturnType<typeof open>>;

function shown({ practice }: Page): string {
  const { showing, os } = practice.session.view();
  return showing[os].screen;
}

test('a link that is followed before the practice is there leads to what it opens', async () => {
  const page = await open('#v1.guide=guide', undefined, '');
  expect(page.practice.session.view().guide).toBe(null);
  page.practice.navigate();
  await page.settled();
  expect([page.practice.session.view().guide?.flow.id, page.arrivals()]).toEqual(['guide', 1]);
});

/** A page at an address, with a history of its own; with the stores of another one it is a reload. @param asked for which it was opened */
async function open(hash: string, kept?: { snapshots: Storage; preferences: Storage }, asked = hash) {
  const stores = kept ?? { snapshots: memory(), preferences: memory() };
  const entries = [hash];
  const articles = openArticleStore(async (id) => {
    if (id !== 'guide') throw new Error('The network is down.');
    return article;
  });
  let at = 0;
  const environment: PageEnvironment = {
    index: {
      guides: ['guide', 'gone'].map((id) => ({ ...article.flow, id, title: '' })),
      ...{ cures: {}, starts: {}, texts: {}, words: wordsOfAllScreens('en') },
    },
    articles,
    readingPace: 10,
    now: () => now,
    later: () => () => {},
    ...{ isReturn: kept !== undefined, asked },
    loadReader: async () => readKept,
    snapshots: openStorage(() => stores.snapshots),
    preferences: openStorage(() => stores.preferences),
    address: {
      read: () => entries[at] ?? '',
      isPlaceOnPage: () => false,
      push(next) {
        entries.splice(++at, entries.length, next);
      },
      replace(next) {
        entries[at] = next;
      },
    },
    travel: openTravel({
      network: () => Promise.reject(new Error('There is no network.')),
      choose: async () => ({ kind: 'direct', reason: 'worker-absent' }),
      stopWorker: () => {},
      wait: async () => {},
      tell: () => {},
    }),
  };
  const page = openPage(environment, async (texts, reader) => openPagePractice(environment, texts, reader));
  page.start();
  const { context } = await waitFor(page, (snapshot) => snapshot.matches('open'));
  const practice = context.practice ?? expect.unreachable('The practice is open.');
  return {
    practice,
    stores,
    settled,
    address: () => entries[at],
    notice: () => page.getSnapshot().context.notice,
    arrivals: () => page.getSnapshot().context.arrivals,
    go(steps: number) {
      at += steps;
      practice.navigate();
      return settled();
    },
  };
}

/** Waits for what is fetched. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

function memory(): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}
