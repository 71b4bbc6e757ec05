import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Weights, weighInBrowser } from './weigh.ts';

/** Measures a copy of the project: the check, a build, its pages, the start of `npm run dev` and one edit there. */
export async function measure(copy: string): Promise<Figures> {
  const content = readdirSync(join(copy, 'content/en')).filter((file) => file.endsWith('.mdx'));
  const check = await run(copy, ['src/tasks/check.ts']);
  const build = await run(copy, ['node_modules/astro/bin/astro.mjs', 'build', '--silent']);
  const dist = join(copy, 'dist');
  const pages = await weighInBrowser(dist);
  return {
    articles: content.length,
    'check, CPU s': check.cpu,
    'build, CPU s': build.cpu,
    'build, MB': build.rss,
    'home, bytes of HTML': compressed(dist, 'en/index.html'),
    'A to Z, bytes of HTML': compressed(dist, 'en/a-z/index.html'),
    'search page, bytes of HTML': compressed(dist, 'en/search/index.html'),
    'sandbox, bytes of HTML': compressed(dist, 'en/sandbox/index.html'),
    'guide, bytes of HTML': compressed(dist, 'en/activate-android-qr/index.html'),
    'fix, bytes of HTML': compressed(dist, 'en/camera-not-allowed/index.html'),
    'step, bytes of HTML': compressed(dist, 'en/activate-android-qr/create-pin/index.html'),
    ...pages,
    ...(await editInDev(copy)),
  };
}

/** Starts `astro dev`, asks for a page, changes one sentence of its article and asks again. */
async function editInDev(
  copy: string,
): Promise<Pick<Figures, 'dev start, CPU s' | 'hot edit, CPU s' | 'hot edit, s'>> {
  const port = 4700 + Math.floor(Math.random() * 200);
  const usage = join(copy, 'usage.jsonl');
  rmSync(usage, { force: true });
  const child = start(copy, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', `${port}`], usage);
  const path = `http://localhost:${port}/en/activate-android-qr/`;
  try {
    for (let tries = 0; (await ask(path)) === null && tries < 600; tries++) await wait(500);
    await settled(child, usage);
    const started = await cpuOf(child, usage);
    const file = join(copy, 'content/en/activate-android-qr.mdx');
    const begun = performance.now();
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: /m, 'title: Changed. '));
    for (let tries = 0; !(await ask(path))?.includes('Changed. ') && tries < 600; tries++) await wait(100);
    const seconds = (performance.now() - begun) / 1000;
    await settled(child, usage);
    const edited = await cpuOf(child, usage);
    return { 'dev start, CPU s': started, 'hot edit, CPU s': edited - started, 'hot edit, s': seconds };
  } finally {
    child.kill();
  }
}

/** Waits until a process has stopped computing. */
async function settled(child: ChildProcess, usage: string): Promise<void> {
  for (let before = -1, now = 0; now - before > 0.05; ) {
    before = await cpuOf(child, usage);
    await wait(1000);
    now = await cpuOf(child, usage);
  }
}

async function ask(url: string): Promise<string | null> {
  return fetch(url).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  );
}

/** CPU seconds that a process has used until now. */
async function cpuOf(child: ChildProcess, usage: string): Promise<number> {
  const lines = () => (existsSync(usage) ? readFileSync(usage, 'utf8').trim().split('\n') : []);
  const before = lines().length;
  child.kill('SIGUSR2');
  for (let tries = 0; lines().length === before && tries < 1200; tries++) await wait(50);
  return JSON.parse(lines().at(-1) ?? '{"cpu":0}').cpu;
}

/** Runs a command to its end. @returns CPU seconds of all its processes, and MB of the largest */
async function run(copy: string, args: string[]): Promise<{ cpu: number; rss: number }> {
  const usage = join(copy, 'usage.jsonl');
  rmSync(usage, { force: true });
  const child = start(copy, args, usage);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      printed += piece;
    });
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0)
    throw new Error(`\`${args.join(' ')}\` ended with code ${code}:\n${printed.slice(0, 5000)}`);
  const rows: { cpu: number; rss: number }[] = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    cpu: rows.reduce((sum, { cpu }) => sum + cpu, 0),
    rss: Math.max(...rows.map(({ rss }) => rss)),
  };
}

function start(copy: string, args: string[], usage: string): ChildProcess {
  const preload = join(import.meta.dirname, 'usage.mjs');
  return spawn(process.execPath, ['--import', preload, ...args], {
    cwd: copy,
    env: { ...process.env, USAGE_FILE: usage, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function compressed(dist: string, file: string): number {
  return gzipSync(readFileSync(join(dist, file))).length;
}

export interface Figures extends Weights {
  articles: number;
  'check, CPU s': number;
  'build, CPU s': number;
  'build, MB': number;
  'home, bytes of HTML': number;
  'A to Z, bytes of HTML': number;
  'search page, bytes of HTML': number;
  'sandbox, bytes of HTML': number;
  'guide, bytes of HTML': number;
  'fix, bytes of HTML': number;
  'step, bytes of HTML': number;
  'dev start, CPU s': number;
  'hot edit, CPU s': number;
  'hot edit, s': number;
}
