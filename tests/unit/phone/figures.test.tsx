import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { describeFigure, Screen } from '../../../src/components/Surface.tsx';
import { readCode } from '../../../src/enrollment/code.ts';
import { messagesOf } from '../../../src/i18n/translate.ts';
import type { Locale } from '../../../src/locales.ts';
import { localeCodes } from '../../../src/locales.ts';
import { screenName } from '../../../src/phone/describe.ts';
import { drawings } from '../../../src/phone/figures/drawings.tsx';
import { figureCode } from '../../../src/phone/figures/pen.tsx';
import { iphoneScreens } from '../../../src/phone/screens.ts';
import { allScreens, wordsOfAllScreens } from '../../../src/portal/all-screens.ts';
import { allDrawings } from '../../../src/portal/figures/index.tsx';
import type { ScreenData } from '../../../src/surface.ts';

const screens = allScreens;

test('every control of every screen is drawn in at least one state', () => {
  const missing = screens.flatMap((data) => {
    const html = data.states.map((state) => drawn(data, state, 'en')).join('');
    return data.controls
      .filter((control) => !html.includes(`data-control="${control.id}"`))
      .map((control) => `${data.surface}/${data.screen} ${control.id}`);
  });
  expect(missing).toEqual([]);
});

test('every screen and every state has a drawing of its own and a name in every language', () => {
  const missing = screens.flatMap((data) => {
    const id = `${data.surface}/${data.screen}`;
    const drawing =
      data.surface === 'portal'
        ? allDrawings[data.screen as keyof typeof allDrawings]
        : drawings[data.screen];
    return [
      ...(drawing ? [] : [`${id} has no drawing`]),
      ...localeCodes.flatMap((locale) => [
        ...(screenName(data, wordsOfAllScreens(locale)) === data.screen
          ? [`${id} has no name in ${locale}`]
          : []),
        ...data.states
          .filter((state) => state !== 'plain' && messagesOf('phone', locale)[`state.${state}`] === undefined)
          .map((state) => `${id}@${state} has no name in ${locale}`),
      ]),
    ];
  });
  expect(missing).toEqual([]);
});

test('every state of a screen looks different from the others, and no two screens of a surface look the same', () => {
  const seen = new Map<string, string>();
  const twins = screens.flatMap((data) =>
    data.states.flatMap((state) => {
      const html = drawn(data, state, 'en').replace(/aria-label="[^"]*"|data-control="[^"]*"/g, '');
      const id = `${data.surface}/${data.screen}@${state}`;
      const twin = seen.get(html);
      seen.set(html, id);
      return twin === undefined ? [] : [`${id} looks like ${twin}`];
    }),
  );
  expect(twins).toEqual([]);
});

test('a marked control carries its number, others carry none', () => {
  const html = renderToStaticMarkup(
    <Screen
      screen={{ surface: 'iphone', screen: 'home-screen', state: 'with-app' }}
      locale="en"
      marks={['settings', 'camera']}
    />,
  );
  expect(html).toMatch(/data-control="settings" data-mark="1"/);
  expect(html).toMatch(/data-control="camera" data-mark="2"/);
  expect(html.match(/data-mark/g)).toHaveLength(2);
});

test('every screen has its practice band and no inline style, field or link', () => {
  for (const data of screens) {
    for (const locale of localeCodes) {
      for (const state of data.states) {
        const html = drawn(data, state, locale);
        expect(html, `${data.surface}/${data.screen}@${state}`).toMatch(/class="ph-band">(Practice|練習用)/);
        expect(html).not.toMatch(/ style=|<input|<a |<button|<script/);
      }
    }
  }
});

test('the code of the figures is a valid practice code', () => {
  expect(readCode(figureCode)).toEqual({ kind: 'code', code: figureCode });
});

test('a figure says what it shows and what is marked, in the language of the reader', () => {
  const ref = { surface: 'iphone', screen: 'authenticate', state: null } as const;
  expect(describeFigure(ref, ['add-user'], 'en')).toBe(
    'iPhone: IBKR Mobile, authentication. Marked: 1 Add User.',
  );
  expect(describeFigure(ref, ['add-user'], 'ja')).toBe(
    'iPhone：IBKRモバイルの認証。印：1 「Add User」(ユーザーの追加)。',
  );
});

test('live, every control that can be used is a named button, and still nothing can be typed', () => {
  for (const data of screens) {
    const html = data.states.map((state) => drawn(data, state, 'ja', () => {})).join('');
    expect(html).not.toMatch(/<input|<textarea|contenteditable/);
    const usable = data.controls.filter(({ takes }) => takes.length > 0);
    for (const { id, takes } of usable) {
      const button = takes.includes('pick')
        ? new RegExp(
            `data-control="${id}"[^>]*>(<button type="button" class="ph-card" data-value="[a-z0-9-]+">[^<]+</button>)+`,
          )
        : new RegExp(`<button type="button"[^>]*data-control="${id}"`);
      expect(html, `${data.surface}/${data.screen} ${id}`).toMatch(button);
    }
    for (const [button] of html.matchAll(/<button[\s\S]*?<\/button>/g)) {
      const name = /aria-label="([^"]+)"/.exec(button)?.[1] ?? button.replace(/<[^>]*>/g, '');
      expect(name.trim(), button).not.toBe('');
    }
  }
});

test('live, a screen is a group and not a picture', () => {
  const [data] = iphoneScreens;
  expect(data && drawn(data, 'with-app', 'en', () => {})).toMatch(
    /^<div class="ph ph-ios" role="group" aria-label="iPhone: home/,
  );
});

function drawn(data: ScreenData, state: string, locale: Locale, onAction?: () => void): string {
  return renderToStaticMarkup(
    <Screen
      screen={{ surface: data.surface, screen: data.screen, state }}
      locale={locale}
      onAction={onAction}
    />,
  );
}
