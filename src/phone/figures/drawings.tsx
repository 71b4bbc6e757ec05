/** Which drawing each screen has. A screen of one system only is listed under `system/screen`. */
import type { ReactNode } from 'react';
import type { drawnPhoneScreens } from '../drawn.ts';
import { CodeEntry, Home, Instructions, Login, Menu, Pin, Start, Success } from './app.tsx';
import { AppCamera, Camera } from './camera.tsx';
import { CameraPermission, ErrorMessage, Permission, Question, Stop, Unlock } from './dialogs.tsx';
import { type Drawings, firstDrawings } from './drawn-phone.tsx';
import { Form, Response } from './form.tsx';
import { Notification } from './home-screen.tsx';
import type { Pen } from './pen-types.ts';
import { Choices, NotificationSettings, Settings } from './settings.tsx';
import { Store, StoreProduct, StoreSearch } from './store.tsx';

const drawn: Record<Exclude<(typeof drawnPhoneScreens)[number], 'home-screen'>, (pen: Pen) => ReactNode> = {
  camera: (pen) => <Camera pen={pen} />,
  'app-camera': (pen) => <AppCamera pen={pen} />,
  store: (pen) => <Store pen={pen} />,
  'store-search': (pen) => <StoreSearch pen={pen} />,
  'store-product': (pen) => <StoreProduct pen={pen} />,
  'notification-permission': (pen) => (
    <Permission pen={pen} question={pen.text.notificationQuestion} reason={pen.text.notificationReason} />
  ),
  'iphone/camera-permission': (pen) => (
    <Permission pen={pen} question={pen.text.cameraQuestion} reason={pen.text.cameraReason} />
  ),
  'camera-permission': (pen) => <CameraPermission pen={pen} />,
  setup: start,
  welcome: start,
  instructions,
  register: start,
  'register-instructions': instructions,
  'login-current': login,
  'migrate-offer': (pen) => <Start pen={pen} icon="move" />,
  'iphone/restore-offer': (pen) => <Question pen={pen} question={pen.text.restoreQuestion} />,
  'restore-offer': (pen) => <Start pen={pen} icon="turn" />,
  'restore-guidance': instructions,
  'migrate-confirm': (pen) => <Question pen={pen} />,
  'register-login': form,
  'phone-number': form,
  'text-message-code': form,
  'app-login': form,
  'restore-login': form,
  'restore-code': form,
  'change-pin': form,
  challenge: form,
  'challenge-classic': form,
  response: (pen) => <Response pen={pen} />,
  'activation-code': (pen) => <CodeEntry pen={pen} camera="launch-camera" activate="activate" />,
  'session-id': (pen) => <CodeEntry pen={pen} camera="qr-code" activate={null} />,
  'create-pin': (pen) => <Pin pen={pen} links={['guidelines']} />,
  'enter-pin': (pen) => <Pin pen={pen} links={[]} />,
  'confirm-pin': (pen) => <Pin pen={pen} links={[]} />,
  activated: (pen) => <Success pen={pen} />,
  approved: (pen) => <Success pen={pen} />,
  login,
  services: menu,
  authenticate: menu,
  home: (pen) => <Home pen={pen} />,
  menu,
  'two-factor': menu,
  'device-unlock': (pen) => <Unlock pen={pen} />,
  notification: (pen) => <Notification pen={pen} />,
  authorize: (pen) => <Question pen={pen} question={pen.text.approve} />,
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
  settings,
  'quiet-settings': settings,
  'notification-list': settings,
  'iphone/notification-settings': (pen) => <NotificationSettings pen={pen} />,
  'notification-settings': settings,
  'banner-style': (pen) => <Choices pen={pen} chosen="temporary" />,
  'show-previews': (pen) => <Choices pen={pen} chosen="unlocked" />,
  'app-list': settings,
  'app-page': settings,
  'camera-settings': settings,
  'app-settings': settings,
};

export const drawings: Drawings = { ...firstDrawings, ...drawn };

function start(pen: Pen) {
  return <Start pen={pen} />;
}

function instructions(pen: Pen) {
  return <Instructions pen={pen} />;
}

function login(pen: Pen) {
  return <Login pen={pen} />;
}

function menu(pen: Pen) {
  return <Menu pen={pen} />;
}

function form(pen: Pen) {
  return <Form pen={pen} />;
}

/** The switches of a page of settings are on in the state that says so. */
function settings(pen: Pen) {
  return (
    <Settings pen={pen} isOn={pen.state === 'on' || pen.state === 'airplane' || pen.state.endsWith('-on')} />
  );
}
