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
