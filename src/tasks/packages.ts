/** Programs that a command needs and a machine may lack. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Installs packages of Debian; does nothing where this is not root on a Debian-like system. */
export function installPackages(...names: string[]): void {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', ...names], { env, stdio: 'ignore' });
  } catch {
    console.warn(`\`apt-get install ${names.join(' ')}\` failed.`);
  }
}

/** True where a program of that name is on the path; servers stand in /usr/sbin, which not every path names. */
export function hasCommand(name: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.some((folder) => existsSync(join(folder, name)));
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
