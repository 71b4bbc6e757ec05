/** Every screen of the simulated Client Portal. No label is quoted: the drawing is our own, in our own words. */
import { named, screen } from '../phone/label.ts';
import type { ScreenData } from '../surface.ts';

const logOut = named('log-out', 'Log out', 'ログアウト', 'tap');

export const portalScreens: ScreenData[] = [
  screen('portal', 'login', [], named('user', 'Practice user', '練習用ユーザー', 'pick')),
  screen(
    'portal',
    'banner',
    ['code', 'expired'],
    named('qr', 'Practice QR code', '練習用QRコード'),
    named('code', 'Code under the QR code', 'QRコードの下の文字列'),
    logOut,
  ),
  screen('portal', 'waiting', [], logOut),
  screen('portal', 'done', [], logOut),
];
