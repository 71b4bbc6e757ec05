import { localeCodes } from '../../src/locales.ts';
import { codeOf } from '../../src/page-codes.ts';
import { codePath } from '../../src/routes.ts';

/** One page of every kind that readers meet, below a locale. */
const kinds: Record<string, string> = {
  home: '',
  'A to Z': 'a-z/',
  guide: 'activate-android-qr/',
  fix: 'error-try-again/',
  reference: 'pin-guidelines/',
  question: 'start/activate-system/',
  requirements: 'activate-iphone-qr/requirements/',
  step: 'activate-android-qr/create-pin/',
  fork: 'activate-iphone-qr/check-banner/',
  'step in Client Portal': 'activate-iphone-qr/log-in/',
  done: 'activate-iphone-qr/done/',
  solved: 'error-try-again/enrolled/',
  contact: 'error-try-again/ask/',
  search: 'search/',
  problem: 'problems/code-expired/',
  glossary: 'glossary/',
  translations: 'translations/',
  'agents’ desk': 'agents/',
  'map of an article': 'map/missing-notifications/',
  'map of all articles': 'map/',
  'article in a frame': 'embed/activate-iphone-qr/',
  'life-cycle guide': 'use-ib-key/',
  'table of ways': 'use-ib-key/activate/',
  'unsure step': 'recover-ib-key/no-offer/',
  sandbox: 'sandbox/',
  'practice API': 'sandbox/api/',
};

/** Every kind of page, with its path in every language, and those that exist once. */
export const pageKinds: { kind: string; paths: string[] }[] = [
  { kind: 'gateway', paths: ['/'] },
  { kind: 'not found', paths: ['/en/no-such-page/'] },
  { kind: 'Knowledge Base number', paths: ['/kb/3861/'] },
  { kind: 'code', paths: [codePath(codeOf({ article: 'activate-iphone-qr', step: 'point-camera' }))] },
  { kind: 'agents’ desk without a language', paths: ['/agents/'] },
  { kind: 'problem without a language', paths: ['/problems/code-expired/'] },
  { kind: 'neighbouring Knowledge Base number', paths: ['/kb/2545/'] },
  ...Object.entries(kinds).map(([kind, path]) => ({
    kind,
    paths: localeCodes.map((locale) => `/${locale}/${path}`),
  })),
];
