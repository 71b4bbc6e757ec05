/**
 * Every screen of the simulated Client Portal. The drawing is our own, in our own words; labels are quoted only for
 * logging in without a notification (IBKR's page "notification not received") and for the security settings (KB3234).
 */
import { app, named, screen, system } from '../phone/label.ts';
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
  screen(
    'portal',
    'waiting',
    [],
    logOut,
    app('log-in-with-qr', 'Log in with QR Code', 'QRコードでログイン', 'tap'),
    system(
      'not-received',
      'Click here if you did not receive the notification',
      '通知が受信できない場合にはこちらをクリック',
      'tap',
    ),
  ),
  screen(
    'portal',
    'qr-login',
    [],
    named('qr', 'QR code for this login', 'ログイン用のQRコード'),
    app('challenge-response', 'Login with Challenge/Response', 'チャレンジ/レスポンスでログイン', 'tap'),
  ),
  screen(
    'portal',
    'challenge',
    ['empty', 'filled'],
    named('challenge', 'Challenge: six digits', 'チャレンジコード：6桁の数字'),
    app('response', 'Response', 'レスポンス', 'type'),
    named('log-in', 'Log in', 'ログイン', 'tap'),
  ),
  screen(
    'portal',
    'done',
    [],
    named('user-menu', 'User menu: head and shoulders', 'ユーザーメニュー：人型のアイコン', 'tap'),
    logOut,
  ),
  screen(
    'portal',
    'settings',
    [],
    system('settings', 'Settings', '設定', 'tap'),
    system('user-settings', 'User Settings', 'ユーザー設定', 'tap'),
    system('secure-login-system', 'Secure Login System', 'セキュア・ログイン・システム', 'tap'),
  ),
  screen(
    'portal',
    'secure-login',
    ['off', 'on'],
    named('gear', 'Gear', '歯車のアイコン', 'tap'),
    system('seamless', 'Seamless Authentication', 'シームレス認証', 'switch'),
    named('save', 'Save', '保存', 'tap'),
  ),
];
