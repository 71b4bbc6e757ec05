import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { findBrowser, hasJapaneseFont } from './browser.ts';
import { root } from './tool.ts';

// `npm run doctor` says what this computer has for working on the project, and how to get what it lacks.
const findings: Finding[] = [
  { what: `Node.js ${process.versions.node}`, holds: true, remedy: '' }, // run.mjs lets no older one come here
  {
    what: 'packages as in the lockfile',
    holds: isInstalled(),
    remedy: 'Run `npm ci`.',
  },
  optional(
    'a Chromium for the browser tests',
    findChromium(),
    'The first `npm test` installs one; or `npx playwright install --only-shell chromium`.',
  ),
  optional(
    'a Japanese font for the browser tests',
    process.platform !== 'linux' || hasJapaneseFont(),
    'On Debian: `sudo apt-get install fonts-noto-cjk`.',
  ),
  optional('port 4321 free for `npm start`', await isFree(4321), 'Choose another: `npm start -- 4322`.'),
  optional(
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    totalmem() > 3.5 * 2 ** 30,
    'The browser tests want 4 GB; run the suites one by one.',
  ),
  optional(
    'the history of the repository',
    existsSync(join(root, '.git')),
    '`npm test -- --changed` and `npm run faults` need a clone instead of a download.',
  ),
];

for (const { what, holds, isNeeded = true, remedy } of findings)
  console.log(
    `${holds ? 'ok     ' : isNeeded ? 'MISSING' : 'missing'}  ${what}${holds ? '' : `. ${remedy}`}`,
  );
process.exit(findings.some(({ holds, isNeeded = true }) => isNeeded && !holds) ? 1 : 0);

/** Something without which most of the work can be done. */
function optional(what: string, holds: boolean, remedy: string): Finding {
  return { what, holds, remedy, isNeeded: false };
}

/** True where npm has installed what the lockfile says, as far as its own record tells. */
function isInstalled(): boolean {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries<{ version?: string; optional?: boolean }>(packages)
    .filter(([path, { optional: isOptional }]) => path !== '' && !isOptional)
    .every(([path, { version }]) => installed[path]?.version === version);
}

function findChromium(): boolean {
  const found = findBrowser();
  return found !== null && statSync(found).isFile();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, 'localhost', () => server.close(() => done(true)));
  });
}

interface Finding {
  what: string;
  holds: boolean;
  remedy: string;
  isNeeded?: boolean;
}
