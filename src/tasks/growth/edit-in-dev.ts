import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cpuOf, type MeasuredProcess, settled, startMeasured } from './measured-process.ts';

/** Starts `astro dev`, opens a page as a browser does, changes one sentence of its article, and reloads when told to. */
export async function editInDev(copy: string): Promise<EditFigures> {
  const port = 4700 + Math.floor(Math.random() * 200);
  const dev = startMeasured(copy, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', `${port}`]);
  try {
    return await Promise.race([
      measureEdit(copy, dev, `http://localhost:${port}`),
      dev.ended.then(({ text }) => Promise.reject(new Error(text))),
    ]);
  } finally {
    dev.child.kill();
  }
}

async function measureEdit(copy: string, dev: MeasuredProcess, address: string): Promise<EditFigures> {
  const page = `${address}/en/activate-android-qr/`;
  while ((await ask(page)) === null) await wait(500);
  const { reloadAsked } = await listen(address);
  await settled(dev);
  const started = await cpuOf(dev);
  const file = join(copy, 'content/en/activate-android-qr.mdx');
  const begun = performance.now();
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: /m, 'title: Changed. '));
  await reloadAsked;
  if (!(await ask(page))?.includes('Changed. ')) throw new Error('A reload did not show the edit.');
  const seconds = (performance.now() - begun) / 1000;
  await settled(dev);
  const edited = await cpuOf(dev);
  return { 'dev start, CPU s': started, 'hot edit, CPU s': edited - started, 'hot edit, s': seconds };
}

/** Listens as a page in a browser does. */
async function listen(address: string): Promise<{ reloadAsked: Promise<void> }> {
  const client = (await ask(`${address}/@vite/client`)) ?? '';
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${address.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  await new Promise((done, failed) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => failed(new Error('`astro dev` takes no listener.')));
  });
  const reloadAsked = new Promise<void>((done) => {
    socket.addEventListener('message', ({ data }) => {
      if (JSON.parse(data).type === 'full-reload') done();
    });
  });
  return { reloadAsked };
}

async function ask(url: string): Promise<string | null> {
  return fetch(url, { signal: AbortSignal.timeout(120_000) }).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  );
}

export interface EditFigures {
  'dev start, CPU s': number;
  'hot edit, CPU s': number;
  'hot edit, s': number;
}
