/**
 * Serves dist/ with a real nginx and a real Caddy and the configuration that the build wrote for them, and compares
 * every answer with the list of headers. As root on Debian a server that is missing is installed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyAndScripts, scoreAnswer } from '../../tests/support/observatory.ts';
import { headerRules, headersFor } from '../build/headers.ts';
import { redirectsToday } from '../build/moved.ts';
import { readSite } from '../site.ts';
import { hasCommand, installPackages } from './packages.ts';
import { root } from './tool.ts';

const PORT = 4329;
/** Of the 100 that a site starts with, and those that it can earn. */
const LEAST_POINTS = 125;
const address = `http://127.0.0.1:${PORT}`;
const dist = join(root, 'dist');
const rules = headerRules(readSite().embedding);

let failed = 0;
let passed = 0;
for (const [name, start] of Object.entries({ nginx: startNginx, caddy: startCaddy })) {
  if (!hasCommand(name)) installPackages(name === 'nginx' ? 'nginx-light' : name);
  if (!hasCommand(name)) {
    console.log(`${name}: skipped, it is not installed`);
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const server = start(folder);
  try {
    await untilReady();
    const { points, rules: scored } = await scorePage('/ja/activate-iphone-qr/point-camera/');
    const faults = [
      ...(await faultsOf()),
      ...(points >= LEAST_POINTS ? [] : [`${points} points of the Observatory, not ${LEAST_POINTS}`]),
    ];
    failed += faults.length;
    passed += 1;
    console.log(`${name}: ${faults.length === 0 ? 'answers as the list says' : faults.join('\n  ')}`);
    console.log(`  ${points} points by the rules of the Observatory:`);
    for (const rule of scored) console.log(`  ${rule.name.padEnd(28)} ${String(rule.points).padStart(4)}`);
  } finally {
    server.kill();
    await new Promise((done) => server.once('exit', done));
    rmSync(folder, { recursive: true });
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function startNginx(folder: string): ChildProcess {
  const site = readFileSync(join(dist, '_hosting/nginx.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${PORT};`)
    .replace('root dist;', `root ${dist};`);
  writeFileSync(join(folder, 'site.conf'), site);
  const main = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; user root;
events {}
http { include /etc/nginx/mime.types; access_log off; include ${folder}/site.conf; }`;
  writeFileSync(join(folder, 'nginx.conf'), main);
  return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
}

function startCaddy(folder: string): ChildProcess {
  writeFileSync(join(folder, 'Caddyfile'), readFileSync(join(dist, '_hosting/Caddyfile')));
  const env = { ...process.env, SITE: `http://127.0.0.1:${PORT}`, ROOT: dist, HOME: folder };
  const args = ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  return spawn('caddy', args, { stdio: ['ignore', 'ignore', 'ignore'], env });
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Nothing answers at ${address} after 10 s.`);
}

async function faultsOf(): Promise<string[]> {
  const style =
    /href="(\/_astro\/[^"]+\.css)"/.exec(readFileSync(join(dist, 'en/index.html'), 'utf8'))?.[1] ?? '';
  const paths = ['/', '/en/', '/ja/start/', style, '/ja/sandbox/mockServiceWorker.js'];
  const found = await Promise.all(paths.map(headerFaults));
  const missing = await fetch(`${address}/en/no-such-page/`);
  const packed = await fetch(`${address}/en/`, { headers: { 'Accept-Encoding': 'gzip' } });
  const redirects = await Promise.all(
    Object.entries(redirectsToday()).map(async ([from, to]) => {
      const { status, headers } = await fetch(address + from, { redirect: 'manual' });
      const led = headers.get('location')?.replace(address, '');
      return status === 301 && led === to ? [] : [`${from} leads to ${led} (${status}), not to ${to}`];
    }),
  );
  return [
    ...found.flat(),
    ...redirects.flat(),
    ...(missing.status === 404 && (await missing.text()).includes('<main') ? [] : ['404.html is not shown']),
    ...(packed.headers.get('content-encoding') === 'gzip' ? [] : ['a page is sent without compression']),
  ];
}

/** As the HTTP Observatory scores a page; HSTS counts although the answer comes without encryption here. */
async function scorePage(path: string): Promise<ReturnType<typeof scoreAnswer>> {
  const response = await fetch(address + path);
  return scoreAnswer({ headers: response.headers, ...policyAndScripts(await response.text()) });
}

async function headerFaults(path: string): Promise<string[]> {
  const { status, headers } = await fetch(address + path);
  const expected = Object.entries(headersFor(path, rules));
  return [
    ...(status === 200 ? [] : [`${path}: ${status}`]),
    ...expected
      .filter(([name, value]) => headers.get(name) !== value)
      .map(([name, value]) => `${path}: ${name} is \`${headers.get(name)}\`, not \`${value}\``),
  ];
}
