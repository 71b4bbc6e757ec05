import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs a command to its end. @returns CPU seconds of all its processes, and MB of the largest */
export async function runMeasured(
  copy: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ cpu: number; rss: number }> {
  const { ended, usage } = startMeasured(copy, args, env);
  const end = await ended;
  if (end.code !== 0) throw new Error(end.text);
  const rows = linesOf(usage);
  return {
    cpu: rows.reduce((sum, { cpu }) => sum + cpu, 0),
    rss: Math.max(...rows.map(({ rss }) => rss)),
  };
}

/** Starts a command whose Nodes all write what they use. What it prints is kept for the words of its end. */
export function startMeasured(
  copy: string,
  args: string[],
  env: Record<string, string> = {},
): MeasuredProcess {
  const usage = join(copy, 'usage.jsonl');
  rmSync(usage, { force: true });
  const preload = join(import.meta.dirname, 'usage.mjs');
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd: copy,
    env: { ...process.env, ...env, USAGE_FILE: usage, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      printed = `${printed}${piece}`.slice(-5000);
    });
  const ended = new Promise<End>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => {
      const how = signal
        ? `was ended by ${signal}, from outside or for want of memory`
        : `ended with code ${code}`;
      done({ code, text: `\`${args.join(' ')}\` ${how}:\n${printed || '(it printed nothing)'}` });
    });
  });
  return { child, usage, ended };
}

/** CPU seconds that a process has used until now. Throws where it ended. */
export async function cpuOf({ child, usage }: MeasuredProcess): Promise<number> {
  const before = linesOf(usage).length;
  child.kill('SIGUSR2');
  for (let tries = 0; linesOf(usage).length === before; tries++) {
    if (tries === 1200) throw new Error('A process that is measured did not answer for a minute.');
    await wait(50);
  }
  return linesOf(usage).at(-1)?.cpu ?? 0;
}

/** Waits until a process has stopped computing. */
export async function settled(measured: MeasuredProcess): Promise<void> {
  for (let before = -1, now = 0; now - before > 0.05; ) {
    before = await cpuOf(measured);
    await wait(1000);
    now = await cpuOf(measured);
  }
}

function linesOf(usage: string): { cpu: number; rss: number }[] {
  if (!existsSync(usage)) return [];
  const lines = readFileSync(usage, 'utf8').trim().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

export interface MeasuredProcess {
  child: ChildProcess;
  /** The file of the lines that its Nodes write. */
  usage: string;
  ended: Promise<End>;
}

interface End {
  code: number | null;
  /** How it ended, and the last that it printed. */
  text: string;
}
