/** The edge that reads the history of content/codes.txt, which shows that lines were only ever added to it. */
import { spawnSync } from 'node:child_process';
import type { CodeEntry } from './codes/registry.ts';

/** Every line that a commit ever added to the registry; empty where there is no history, such as in an archive. */
export function publishedCodes(): CodeEntry[] {
  const path = 'content/codes.txt';
  const log = spawnSync('git', ['log', '--format=', '--patch', '--unified=0', '--', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (log.status !== 0) return [];
  const added = log.stdout.matchAll(/^\+(\d{5,6}) ([a-z0-9/-]+)$/gm);
  const lines = new Map(
    [...added].map(([, code = '', address = '']) => [`${code} ${address}`, { code, address }]),
  );
  return [...lines.values()];
}
