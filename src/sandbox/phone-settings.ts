/** What can be changed about a simulated phone: each setting, what it is, and what it can be. */
import { policy } from '../enrollment/policy.ts';
import type { Phone } from '../enrollment/world.ts';
import type { PhoneSettings } from '../enrollment/world-control.ts';

/** The settings of a phone, as keys of texts and the changes that they make. */
export function settingsOf(phone: Phone): SettingRow[] {
  const { os } = phone;
  const fine = os === 'iphone' ? '17.5' : '14';
  const old = os === 'iphone' ? '10.3' : '5.1';
  const isOld = Number.parseFloat(phone.version) < Number.parseFloat(policy.oldestVersion[os]);
  const grants = ['ask', 'yes', 'no'] as const;
  const rows: SettingRow[] = [
    {
      name: 'version',
      value: isOld ? 'old' : 'fine',
      options: [
        { value: 'fine', text: 'version-fine', version: fine, settings: { version: fine } },
        { value: 'old', text: 'version-old', version: old, settings: { version: old } },
      ],
    },
    {
      name: 'network',
      value: phone.network,
      options: (['ok', 'slow', 'down', 'loses-answers'] as const).map((network) => ({
        value: network,
        text: `network-${network}`,
        settings: { network },
      })),
    },
    {
      name: 'camera',
      value: phone.camera,
      options: grants.map((camera) => ({ value: camera, text: `grant-${camera}`, settings: { camera } })),
    },
    {
      name: 'notifications',
      value: phone.notifications,
      options: grants.map((notifications) => ({
        value: notifications,
        text: `grant-${notifications}`,
        settings: { notifications },
      })),
    },
    {
      name: 'lens',
      value: phone.lens,
      options: (['rear', 'front'] as const).map((lens) => ({
        value: lens,
        text: `lens-${lens}`,
        settings: { lens },
      })),
    },
    {
      name: 'scanCodes',
      value: phone.scanCodes ? 'on' : 'off',
      options: [
        { value: 'on', text: 'scan-on', settings: { scanCodes: true } },
        { value: 'off', text: 'scan-off', settings: { scanCodes: false } },
      ],
    },
    {
      name: 'lock',
      value: phone.lock,
      options: (['biometric', 'passcode', 'none'] as const).map((lock) => ({
        value: lock,
        text: `lock-${lock}`,
        settings: { lock },
      })),
    },
    {
      name: 'opensWith',
      value: phone.opensWith,
      options: (['home', 'login'] as const).map((opensWith) => ({
        value: opensWith,
        text: `opens-${opensWith}`,
        settings: { opensWith },
      })),
    },
    {
      name: 'generation',
      value: phone.generation,
      options: (['classic', 'current'] as const).map((generation) => ({
        value: generation,
        text: `generation-${generation}`,
        settings: { generation },
      })),
    },
  ];
  if (os === 'iphone') return rows;
  return [
    ...rows,
    {
      name: 'rooted',
      value: phone.rooted ? 'yes' : 'no',
      options: [
        { value: 'no', text: 'no', settings: { rooted: false } },
        { value: 'yes', text: 'yes', settings: { rooted: true } },
      ],
    },
  ];
}

interface SettingRow {
  name:
    | 'version'
    | 'network'
    | 'camera'
    | 'notifications'
    | 'lens'
    | 'scanCodes'
    | 'lock'
    | 'opensWith'
    | 'generation'
    | 'rooted';
  value: string;
  options: { value: string; text: string; version?: string; settings: PhoneSettings }[];
}
