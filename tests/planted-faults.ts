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
    suite: 'content',
    caughtBy: 'en/activate-iphone-qr does what it says',
  },
  {
    name: 'a permission that is told as if it were always asked for',
    file: 'content/en/activate-android-qr.mdx',
    find: 'does="tap allow" shown="if-asked"',
    put: 'does="tap allow"',
    suite: 'content',
    caughtBy: 'en/activate-android-qr does what it says',
  },
  {
    name: 'a cure that does not cure',
    file: 'content/en/qr-not-read.mdx',
    find: 'screen="iphone/settings" does="tap camera"',
    put: 'screen="iphone/settings" does="tap app"',
    suite: 'content',
    caughtBy: 'cures scanning-off on iphone',
  },
  {
    name: 'a screen without a drawing',
    file: 'src/phone/figures/drawings.tsx',
    find: '  response: (pen) => <Response pen={pen} />,\n',
    put: '',
    suite: 'unit',
    caughtBy: 'has a drawing of its own',
  },
];

export interface Fault {
  name: string;
  file: string;
  /** Text in the file that is replaced once. */
  find: string;
  /** What stands there instead; null deletes the file. */
  put: string | null;
  /** Names of suites as `npm test` knows them. */
  suite: string;
  /** Part of the line that reports the failing test. */
  caughtBy: string;
}
