/** Which drawing each screen has. A screen of one system only is listed under `system/screen`. */
import type { ReactNode } from 'react';
import { CodeEntry, Home, List, Login, Pin, Start, Success } from './app.tsx';
import { AppCamera, Camera } from './camera.tsx';
import { ErrorMessage, Notification, Permission, Stop, Unlock } from './dialogs.tsx';
import { HomeScreen } from './home-screen.tsx';
import type { Pen } from './pen.tsx';
import { Settings, SwitchPage } from './settings.tsx';
import { Store, StoreProduct, StoreSearch } from './store.tsx';

export const drawings: Record<string, (pen: Pen) => ReactNode> = {
  'home-screen': (pen) => <HomeScreen pen={pen} />,
  camera: (pen) => <Camera pen={pen} />,
  'app-camera': (pen) => <AppCamera pen={pen} />,
  store: (pen) => <Store pen={pen} />,
  'store-search': (pen) => <StoreSearch pen={pen} />,
  'store-product': (pen) => <StoreProduct pen={pen} />,
  'notification-permission': (pen) => <Permission pen={pen} question={pen.text.notificationQuestion} />,
  'camera-permission': (pen) => <Permission pen={pen} question={pen.text.cameraQuestion} />,
  setup: (pen) => <Start pen={pen} control="setup-with-qr" />,
  welcome: (pen) => <Start pen={pen} control="register" />,
  instructions: (pen) => <Start pen={pen} control="session-id" />,
  'activation-code': (pen) => <CodeEntry pen={pen} camera="launch-camera" activate="activate" />,
  'session-id': (pen) => <CodeEntry pen={pen} camera="qr-code" activate={null} />,
  'create-pin': (pen) => <Pin pen={pen} links={['guidelines']} />,
  'enter-pin': (pen) => <Pin pen={pen} links={[]} />,
  activated: (pen) => <Success pen={pen} />,
  approved: (pen) => <Success pen={pen} />,
  login: (pen) => <Login pen={pen} />,
  services: (pen) => <List pen={pen} control="authenticate" before={1} />,
  authenticate: (pen) => <List pen={pen} control="add-user" before={1} />,
  home: (pen) => <Home pen={pen} />,
  menu: (pen) => <List pen={pen} control="two-factor" before={2} />,
  'two-factor': (pen) => <List pen={pen} control="add-user" before={1} />,
  'device-unlock': (pen) => <Unlock pen={pen} />,
  notification: (pen) => <Notification pen={pen} />,
  error: (pen) => <ErrorMessage pen={pen} />,
  offline: (pen) => (
    <Stop
      pen={pen}
      icon="noNetwork"
      words={pen.state === 'no-answer' ? pen.text.noAnswer : pen.text.noNetwork}
      control="retry"
    />
  ),
  blocked: (pen) => (
    <Stop
      pen={pen}
      icon="alert"
      words={{ rooted: pen.text.rooted, 'no-lock': pen.text.noLock }[pen.state] ?? pen.text.tooOld}
      control="close"
    />
  ),
  settings: (pen) => <Settings pen={pen} controls={['camera', 'app']} />,
  'camera-settings': (pen) => <SwitchPage pen={pen} control="scan-codes" on={pen.state === 'scan-on'} />,
  'app-settings': (pen) => <SwitchPage pen={pen} control="camera" on={pen.state === 'camera-on'} />,
};

/** Screens that are dark in every theme. */
export const darkScreens: readonly string[] = ['camera', 'app-camera'];
