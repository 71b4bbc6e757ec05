/**
 * Screens for what comes before and after activation by QR code: notification settings, activation by text message,
 * restoring, moving to another phone, logging in by challenge and response. Labels are those of KB2277, KB2278,
 * KB3073, KB3234 and KB3236; a label that only another language edition tells is `named`, in our own words.
 */
import type { Os, ScreenData } from '../surface.ts';
import { app, named, screen, system } from './label.ts';

/** The screens of one system; `screens.ts` adds them to its list. */
export function lifeCycleScreens(os: Os): ScreenData[] {
  return [...(os === 'iphone' ? iphoneOnly : androidOnly), ...textMessage(os), ...challengeResponse(os)];
}

/** Filled in and out of use: nobody types credentials into a simulated phone. */
const practiceCard = [
  named('user', 'Username (practice card)', 'ユーザー名（練習用カード）'),
  named('password', 'Password (practice card)', 'パスワード（練習用カード）'),
];

const migrate = app('migrate', 'Migrate IB Key', 'IB Keyの移行', 'tap');

/** Moving IB Key to this iPhone; everything happens on the phone that gets it. No source shows Android's screens. */
const moving: ScreenData[] = [
  screen('iphone', 'app-login', [], ...practiceCard, app('log-in', 'Log In', 'ログイン', 'tap')),
  screen('iphone', 'migrate-offer', [], migrate),
  screen('iphone', 'migrate-confirm', [], migrate),
];

const iphoneOnly: ScreenData[] = [
  screen('iphone', 'notification-list', [], system('app', 'IBKR', 'IBKR', 'tap')),
  screen(
    'iphone',
    'notification-settings',
    ['off', 'on'],
    system('allow', 'Allow Notifications', '通知を許可', 'switch'),
    system('lock-screen', 'Lock Screen', 'ロック画面', 'tap'),
    system('notification-center', 'Notification Center', '通知センター', 'tap'),
    system('banners', 'Banners', 'バナー', 'tap'),
    system('banner-style', 'Banner Style', 'バナースタイル', 'tap'),
    system('badges', 'Badges', 'バッジ', 'switch'),
    system('previews', 'Show Previews', 'プレビューを表示', 'tap'),
  ),
  screen(
    'iphone',
    'banner-style',
    [],
    system('temporary', 'Temporary', '一時的', 'tap'),
    system('persistent', 'Persistent', '持続的', 'tap'),
  ),
  screen(
    'iphone',
    'show-previews',
    [],
    system('always', 'Always', '常に', 'tap'),
    system('unlocked', 'When Unlocked', 'ロックされていないときのみ', 'tap'),
    system('never', 'Never', 'しない', 'tap'),
  ),
  screen(
    'iphone',
    'restore-offer',
    [],
    named('yes', 'Yes: restore the configuration', 'はい：設定を復元する', 'tap'),
    named('no', 'No: start afresh', 'いいえ：新しく始める', 'tap'),
  ),
  ...moving,
  screen(
    'iphone',
    'challenge-classic',
    ['empty', 'filled'],
    named('challenge', 'Challenge: six digits', 'チャレンジコード：6桁の数字', 'type'),
    app('generate', 'Generate Passcode', 'パスコードの生成', 'tap'),
  ),
];

const androidOnly: ScreenData[] = [
  screen('android', 'app-list', [], system('app', 'IBKR Mobile', 'IBKR Mobile', 'tap')),
  screen('android', 'app-page', [], system('notifications', 'App notifications', 'アプリの通知', 'tap')),
  screen(
    'android',
    'notification-settings',
    ['off', 'on'],
    named('allow', 'Notifications of IBKR Mobile', 'IBKRモバイルの通知', 'switch'),
  ),
  screen('android', 'restore-offer', [], named('restore', 'Restore the settings', '設定を復元する', 'tap')),
  screen('android', 'restore-guidance', [], named('continue', 'Go on', '次へ', 'tap')),
  screen(
    'android',
    'restore-login',
    [],
    ...practiceCard,
    named('start', 'Start the recovery', 'リカバリーを開始する', 'tap'),
  ),
  screen(
    'android',
    'restore-code',
    ['empty', 'filled'],
    named('code', 'Code from the text message', 'SMSで届いたコード', 'type'),
    named('pin', 'PIN', 'PIN', 'pick'),
    named('submit', 'Send', '送信', 'tap'),
  ),
  screen('android', 'change-pin', [], ...practiceCard, app('submit', 'Submit', '送信', 'tap')),
];

/** Activation without a QR code: log in inside the app, get a code by text message, type it. */
function textMessage(os: Os): ScreenData[] {
  return [
    screen(os, 'register', [], app('register', 'Register Two-Factor', '二段階ログイン認証の登録', 'tap')),
    screen(os, 'register-instructions', [], app('continue', 'Continue', '続ける', 'tap')),
    screen(os, 'register-login', [], ...practiceCard, app('continue', 'Continue', '続ける', 'tap')),
    screen(
      os,
      'phone-number',
      [],
      named('number', 'Phone number on file', '登録済みの電話番号', 'tap'),
      app('add-number', 'Add Phone Number', '電話番号の追加', 'tap'),
      app('get-code', 'Get Activation Code', 'アクティベーションコードの取得', 'tap'),
    ),
    screen(
      os,
      'text-message-code',
      ['empty', 'filled'],
      app('code', 'Activation Code', 'アクティベーションコード', 'type'),
      ...(os === 'android' ? [named('pin', 'PIN', 'PIN', 'pick')] : []),
      app('activate', 'Activate', '有効化', 'tap'),
    ),
  ];
}

/** The app's answer to a challenge, for logging in without a notification. */
function challengeResponse(os: Os): ScreenData[] {
  return [
    screen(os, 'login-current', [], app('ib-key', 'IB Key Authentication', 'IB Key認証', 'tap')),
    screen(
      os,
      'challenge',
      ['empty', 'filled'],
      named('challenge', 'Challenge: six digits', 'チャレンジコード：6桁の数字', 'type'),
      app('generate', 'Generate Response', 'レスポンスの生成', 'tap'),
    ),
    screen(os, 'response', [], named('response', 'Response: eight digits', 'レスポンス：8桁の数字')),
  ];
}
