import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folder, absolute. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * Runs a command of an npm package on this same Node, in the project's folder or in a copy of it. `quiet`
 * keeps what it prints until the end; without it everything goes straight to the terminal and `printed` is empty.
 * @example await runTool('astro', ['build']) // => { code: 0, printed: '' }
 */
export function runTool(
  command: string,
  args: string[],
  { quiet = false, folder = root }: { quiet?: boolean; folder?: string | undefined } = {},
): Promise<ToolResult> {
  return new Promise((done, failed) => {
    const { flags, env } = command === 'astro' && args[0] === 'build' ? smallBuild : asUsual;
    const child = spawn(process.execPath, [...flags, toolFile(command), ...args], {
      cwd: folder,
      env: { ...(quiet ? colour() : process.env), ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const printed: Buffer[] = [];
    child.stdout?.on('data', (piece) => printed.push(piece));
    child.stderr?.on('data', (piece) => printed.push(piece));
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, printed: Buffer.concat(printed).toString().trim() }));
  });
}

/**
 * How a build is told to spare memory: it makes much that is soon dropped, which V8 is slow to collect while nobody is short
 * of memory, and glibc gives every native thread a store of its own.
 */
export const smallBuild = { flags: ['--heap-growing-percent=25'], env: { MALLOC_ARENA_MAX: '2' } };

const asUsual = { flags: [], env: {} };

/** The environment in which a tool colours its output only when a person reads ours. */
function colour(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  return process.stdout.isTTY ? { ...env, FORCE_COLOR: '1' } : { ...env, NO_COLOR: '1' };
}

function toolFile(command: string): string {
  const folder = join(root, 'node_modules', PACKAGES[command] ?? command);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

const PACKAGES: Record<string, string> = {
  biome: '@biomejs/biome',
  playwright: '@playwright/test',
  redocly: '@redocly/cli',
};

interface ToolResult {
  code: number;
  printed: string;
}
