import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { describeFigure, Screen } from '../../../src/components/Surface.tsx';
import type { Locale } from '../../../src/locales.ts';
import { localeCodes } from '../../../src/locales.ts';
import { androidScreens, iphoneScreens } from '../../../src/phone/screens.ts';
import { portalScreens } from '../../../src/portal/screens.ts';
import type { ScreenData } from '../../../src/surface.ts';

const screens = [...iphoneScreens, ...androidScreens, ...portalScreens];

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

test('a figure says what it shows and what is marked, in the language of the reader', () => {
  const ref = { surface: 'iphone', screen: 'authenticate', state: null } as const;
  expect(describeFigure(ref, ['add-user'], 'en')).toBe(
    'iPhone: IBKR Mobile, authentication. Marked: 1 Add User.',
  );
  expect(describeFigure(ref, ['add-user'], 'ja')).toBe(
    'iPhone：IBKRモバイルの認証。印：1 「Add User」(ユーザーの追加)。',
  );
});

function drawn(data: ScreenData, state: string, locale: Locale): string {
  return renderToStaticMarkup(
    <Screen screen={{ surface: data.surface, screen: data.screen, state }} locale={locale} />,
  );
}
