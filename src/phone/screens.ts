/**
 * Every screen of the two simulated phones: names, states, controls, labels. Labels are those of the source
 * articles (KB3861, KB3862 and their siblings); what no source names is `named`, in our own words.
 */
import type { Os, ScreenData } from '../surface.ts';
import { app, named, screen, system } from './label.ts';
import { lifeCycleScreens } from './life-cycle-screens.ts';

/** The error text of the source articles, the same string everywhere. */
const errorText = system(
  'message',
  'An error has occurred. Please try again.',
  'エラーが発生しました。再度お試しください',
);

export const iphoneScreens: ScreenData[] = [
  screen(
    'iphone',
    'home-screen',
    ['without-app', 'with-app'],
    system('camera', 'Camera', 'カメラ', 'tap'),
    system('store', 'App Store', 'App Store', 'tap'),
    system('app', 'IBKR Mobile', 'IBKR Mobile', 'tap'),
    system('settings', 'Settings', '設定', 'tap'),
  ),
  screen(
    'iphone',
    'camera',
    ['searching', 'code-in-view', 'front-lens', 'banner-website', 'banner-app'],
    viewfinder(),
    switchLens(),
    named('banner-website', 'Banner: open the IBKR website', 'バナー：IBKRのウェブサイトを開く', 'tap'),
    named('banner-app', 'Banner: open IBKR Mobile', 'バナー：IBKRモバイルを開く', 'tap'),
  ),
  screen('iphone', 'store', [], system('search', 'Search', '検索', 'tap')),
  screen(
    'iphone',
    'store-search',
    ['empty', 'get', 'open'],
    named('search-field', 'Search bar', '検索欄', 'tap'),
    system('get', 'GET', '入手', 'tap'),
    system('open', 'OPEN', '開く', 'tap'),
  ),
  screen(
    'iphone',
    'store-product',
    ['get', 'open'],
    system('get', 'GET', '入手', 'tap'),
    system('open', 'OPEN', '開く', 'tap'),
    named(
      'leave',
      'Leave the store: swipe up, or press the Home button',
      'ストアを閉じる：上にスワイプ、またはホームボタン',
      'tap',
    ),
  ),
  screen(
    'iphone',
    'notification-permission',
    [],
    system('allow', 'Allow', '許可', 'tap'),
    system('refuse', 'Don’t Allow', '許可しない', 'tap'),
  ),
  screen(
    'iphone',
    'setup',
    [],
    app('setup-with-qr', 'Setup IB Key using QR code', 'QRコードでIB Keyを設定', 'tap'),
  ),
  screen(
    'iphone',
    'activation-code',
    ['empty', 'filled'],
    app('code', 'Activation Code', 'アクティベーションコード', 'type'),
    app('launch-camera', 'Launch Camera', 'カメラを起動', 'tap'),
    app('activate', 'Activate IB Key', 'IB Keyを有効化', 'tap'),
  ),
  screen(
    'iphone',
    'camera-permission',
    [],
    system('allow', 'OK', 'OK', 'tap'),
    system('refuse', 'Don’t Allow', '許可しない', 'tap'),
  ),
  screen('iphone', 'activated', [], app('done', 'Done', '完了', 'tap')),
  ...menus('iphone', 'Authenticate'),
  ...troubles('iphone'),
  screen(
    'iphone',
    'app-settings',
    ['camera-off', 'camera-on', 'not-asked'],
    system('camera', 'Camera', 'カメラ', 'switch'),
  ),
  ...lifeCycleScreens('iphone'),
];

export const androidScreens: ScreenData[] = [
  screen(
    'android',
    'home-screen',
    ['without-app', 'with-app'],
    system('store', 'Play Store', 'Playストア', 'tap'),
    system('app', 'IBKR Mobile', 'IBKR Mobile', 'tap'),
    system('settings', 'Settings', '設定', 'tap'),
  ),
  screen('android', 'store', [], named('search-field', 'Search bar', '検索欄', 'tap')),
  screen(
    'android',
    'store-search',
    ['filled', 'install', 'open'],
    named('search', 'Magnifying glass', '虫めがね', 'tap'),
    system('install', 'Install', 'インストール', 'tap'),
    system('open', 'Open', '開く', 'tap'),
  ),
  screen('android', 'welcome', [], app('register', 'REGISTER TWO-FACTOR', '二段階ログイン認証の登録', 'tap')),
  screen('android', 'instructions', [], app('session-id', 'SESSION ID', 'セッションID', 'tap')),
  screen(
    'android',
    'session-id',
    [],
    app('code', 'Session ID', 'セッションID', 'type'),
    app('qr-code', 'QR CODE', 'QRコード', 'tap'),
  ),
  screen(
    'android',
    'camera-permission',
    [],
    system('allow', 'Allow', '許可', 'tap'),
    system('refuse', 'Don’t allow', '許可しない', 'tap'),
  ),
  screen(
    'android',
    'create-pin',
    ['empty', 'filled', 'too-short', 'too-long'],
    named('pin', 'PIN', 'PIN', 'pick'),
    app('guidelines', '+PIN Guidelines', 'PINガイドライン', 'tap'),
    app('activate', 'ACTIVATE', '有効化', 'tap'),
  ),
  screen(
    'android',
    'enter-pin',
    ['empty', 'filled', 'wrong', 'locked'],
    named('pin', 'PIN', 'PIN', 'pick'),
    app('activate', 'ACTIVATE', '有効化', 'tap'),
  ),
  /** No source tells what the button is called where a PIN confirms a log-in. */
  screen(
    'android',
    'confirm-pin',
    ['empty', 'filled', 'wrong'],
    named('pin', 'PIN', 'PIN', 'pick'),
    named('confirm', 'Confirm', '確認', 'tap'),
  ),
  screen('android', 'activated', [], app('done', 'DONE', '完了', 'tap')),
  ...menus('android', 'AUTHENTICATE'),
  ...troubles('android'),
  screen(
    'android',
    'app-settings',
    ['camera-off', 'camera-on', 'not-asked'],
    system('camera', 'Camera', 'カメラ', 'switch'),
  ),
  ...lifeCycleScreens('android'),
];

/** The ways through the app to "Add User": from its login screen, or from its home page. */
function menus(os: Os, authenticate: string): ScreenData[] {
  const addUser = app('add-user', 'Add User', 'ユーザーの追加', 'tap');
  const activate = app('activate', 'Activate IB Key', 'IB Keyを有効化', 'tap');
  // Named for the iPhone only, by the article on challenges in Client Portal.
  const generateCode = app('generate-code', 'Generate Code', 'コードの生成', 'tap');
  const changePin = app('change-pin', 'Change PIN', 'PINの変更', 'tap');
  return [
    screen(os, 'login', [], app('services', 'Services', 'サービス', 'tap')),
    screen(os, 'services', [], app('authenticate', authenticate, '認証', 'tap')),
    screen(os, 'authenticate', [], addUser, ...(os === 'android' ? [changePin] : [])),
    screen(os, 'home', [], app('more', 'More', '詳細', 'tap')),
    screen(os, 'menu', [], app('two-factor', 'Two-Factor Authentication', '二段階ログイン認証', 'tap')),
    screen(os, 'two-factor', [], addUser, activate, ...(os === 'iphone' ? [generateCode] : [])),
  ];
}

/** What both phones share: the app's camera, unlocking, notifications, errors and the phone's settings. */
function troubles(os: Os): ScreenData[] {
  return [
    screen(
      os,
      'app-camera',
      ['searching', 'code-in-view', 'front-lens', 'refused'],
      viewfinder(),
      switchLens(),
    ),
    screen(
      os,
      'device-unlock',
      ['face', 'fingerprint', 'passcode'],
      named('unlock', 'Unlock with the screen lock', '画面ロックの解除方法で認証', 'unlock'),
    ),
    screen(
      os,
      'notification',
      [],
      named('open', 'Notification from IBKR Mobile', 'IBKRモバイルからの通知', 'tap'),
    ),
    screen(os, 'approved', [], named('close', 'Close', '閉じる', 'tap')),
    screen(
      os,
      'error',
      ['try-again'],
      errorText,
      named('close', 'Close the message', 'メッセージを閉じる', 'tap'),
    ),
    screen(os, 'offline', ['no-network', 'no-answer'], named('retry', 'Try again', 'もう一度試す', 'tap')),
    screen(os, 'blocked', ['too-old', 'rooted', 'no-lock'], named('close', 'Close', '閉じる', 'tap')),
    screen(
      os,
      'settings',
      ['plain', 'airplane'],
      system('airplane', os === 'iphone' ? 'Airplane Mode' : 'Airplane mode', '機内モード', 'switch'),
      os === 'iphone'
        ? system('notifications', 'Notifications', '通知', 'tap')
        : system('apps', 'Apps & notifications', 'アプリと通知', 'tap'),
      system('camera', 'Camera', 'カメラ', 'tap'),
      system('app', 'IBKR Mobile', 'IBKR Mobile', 'tap'),
    ),
    screen(
      os,
      'quiet-settings',
      ['on', 'off'],
      system(
        'do-not-disturb',
        'Do Not Disturb',
        os === 'iphone' ? 'おやすみモード' : 'サイレントモード',
        'switch',
      ),
    ),
    screen(
      os,
      'camera-settings',
      ['scan-off', 'scan-on'],
      system('scan-codes', 'Scan QR codes', 'QRコードをスキャン', 'switch'),
    ),
  ];
}

function viewfinder() {
  return named(
    'viewfinder',
    'Camera picture: move the phone to the QR code',
    'カメラの画面：QRコードに向ける',
    'aim',
  );
}

function switchLens() {
  return named(
    'switch-lens',
    'Switch between front and rear camera',
    '前面カメラと背面カメラの切り替え',
    'tap',
  );
}
