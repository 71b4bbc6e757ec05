/** Faults that `npm run faults` plants, one at a time, each in a copy of the project, to show that the tests bite. */
export const plantedFaults: Fault[] = [
  {
    name: 'a forbidden import',
    file: 'src/routes.ts',
    find: "from './locales.ts';",
    put: "from './locales.ts';\nimport './flow/types.ts';",
    suite: 'unit',
    caughtBy: 'imports only what the import table allows',
  },
  {
    name: 'a step that uses the wrong control',
    file: 'content/en/activate-iphone-qr.mdx',
    find: 'does="tap banner-app"',
    put: 'does="tap switch-lens"',
    suite: 'check',
    caughtBy: 'the step `unlock` wants `iphone/device-unlock`',
  },
  {
    name: 'a permission that is told as if it were always asked for',
    file: 'content/en/activate-android-qr.mdx',
    find: 'does="tap while-using" marks="allow" shown="if-asked"',
    put: 'does="tap while-using" marks="allow"',
    suite: 'check',
    caughtBy: 'the step `allow-camera` wants `android/camera-permission`',
  },
  {
    name: 'a cure that does not cure',
    file: 'content/en/qr-not-read.mdx',
    find: 'screen="iphone/settings" does="tap camera"',
    put: 'screen="iphone/settings" does="tap app"',
    suite: 'check',
    caughtBy: 'does not cure `scanning-off`',
  },
  {
    name: 'a screen without a drawing',
    file: 'src/phone/figures/drawings.tsx',
    find: '  response: (pen) => <Response pen={pen} />,\n',
    put: '',
    suite: 'unit',
    caughtBy: 'has a drawing of its own',
  },
  {
    name: 'a dropped choice',
    file: 'content/ja/activate-iphone-qr.mdx',
    find: '<Choice id="website">IBKRのウェブサイト</Choice>\n',
    put: '',
    suite: 'check',
    caughtBy: 'The choice `website` is missing in `ja`.',
  },
  {
    name: 'a wrong label',
    file: 'content/en/activate-android-qr.mdx',
    find: 'Tap <Ui name="activate"/>. A message says',
    put: 'Tap <Ui name="guidelines"/>. A message says',
    suite: 'check',
    caughtBy: 'without naming it in its text',
  },
  {
    name: 'a missing Japanese file',
    file: 'content/ja/front-camera.mdx',
    find: '---',
    put: null,
    suite: 'check',
    caughtBy: 'missing-translation',
  },
  {
    name: 'a swapped step',
    file: 'content/en/activate-android-qr.mdx',
    find: 'id="first-time" to="register"',
    put: 'id="first-time" to="open-services"',
    suite: 'check',
    caughtBy: 'not-performed',
  },
  {
    name: 'a loop without a way out',
    file: 'content/en/activate-iphone-qr.mdx',
    find: 'ending="done" leaves="enrolled:practice01@iphone"',
    put: 'next="log-in"',
    suite: 'check',
    caughtBy: 'no outcome can be reached',
  },
  {
    name: 'a label typed by hand',
    file: 'content/en/activate-iphone-manual.mdx',
    find: '<Ui name="setup-with-qr"/>',
    put: '**Setup IB Key using QR code**',
    suite: 'check',
    caughtBy: 'The label `Setup IB Key using QR code` is typed by hand.',
  },
  {
    name: 'an inline style',
    file: 'src/components/Figure.astro',
    find: '<figure class="figure"',
    put: '<figure class="figure" style="margin: 0"',
    suite: 'site',
    caughtBy: 'no page has a style of its own in an attribute',
  },
  {
    name: 'a request to another origin',
    file: 'src/components/Figure.astro',
    find: '</figure>',
    put: '<img src="https://example.com/count.gif" alt="" /></figure>',
    suite: 'site',
    caughtBy: 'no page asks another origin for anything',
  },
  {
    name: 'a password field',
    file: 'src/components/Figure.astro',
    find: '</figure>',
    put: '<input type="password" /></figure>',
    suite: 'site',
    caughtBy: 'no page has a field that could take a real credential',
  },
  {
    name: 'a heavier script',
    file: 'src/wizard/every-page.ts',
    find: "import './theme.ts';",
    put: "import './theme.ts';\nimport { createMachine } from 'xstate';\ncreateMachine({});",
    suite: 'browser',
    spec: 'budgets',
    caughtBy: 'no page weighs more than its budget',
  },
  {
    name: 'a practice plan without answers',
    file: 'src/verification/practice-plan.ts',
    find: '(best?.taken ?? [])',
    put: '([] as string[])',
    suite: 'content',
    caughtBy: 'error-try-again plays itself in code-expired on iphone',
  },
  {
    name: 'a log-in that is ticked although it brings no code',
    file: 'src/coach/coach-machine.ts',
    find: 'if (arrived && !isInVain)',
    put: 'if (arrived)',
    suite: 'unit',
    caughtBy: 'a log-in that waits for a phone, tick nothing',
  },
  {
    name: 'a wrong turn without a word',
    file: 'src/coach/coach.ts',
    find: ": { type: 'wrong', change: {} }",
    put: ": { type: 'looked', change: {} }",
    suite: 'content',
    caughtBy: 'no wrong turn in',
  },
  {
    name: 'a notification that never comes back',
    file: 'src/simulator/surfaces.ts',
    find: '(!isHome || dismissed.has(os))',
    put: 'true',
    suite: 'unit',
    caughtBy: 'a notification that was put aside',
  },
  {
    name: 'a failure that nobody explains',
    file: 'src/i18n/ja/sandbox.json',
    find: '"why-code-used":',
    put: '"why-code-used": "", "was-why-code-used":',
    suite: 'check',
    caughtBy: 'The text `why-code-used` has no words.',
  },
];

export interface Fault {
  name: string;
  file: string;
  /** Text in the file that is replaced once. */
  find: string;
  /** What stands there instead; null deletes the file. */
  put: string | null;
  /** The suite, as `npm test` knows it; `check` for what `npm run check` tells. */
  suite: string;
  /** The one file of the browser suite to run. */
  spec?: string;
  /** Part of the line that reports the failing test. */
  caughtBy: string;
}
