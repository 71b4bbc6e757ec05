import { spawn } from 'node:child_process';
import type { Engine, Key, Tab } from './tab.ts';

/**
 * WebKitGTK by WebDriver (w3.org/TR/webdriver2), of which the script needs eight commands.
 * @param driver the program `WebKitWebDriver`
 * @param wrapped a program that gives it a screen, such as `xvfb-run -a`
 */
export async function openWebKit(driver: string, wrapped: string[]): Promise<Engine> {
  const port = 4500 + (process.pid % 400);
  const [command = driver, ...args] = [...wrapped, driver, `--port=${port}`];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address);
  const first = await newSession(address);
  let spare: Session | null = first;
  return {
    name: 'WebKitGTK',
    version: first.version,
    lanes: 1, // WebKitGTK takes one session at a time
    async newTab() {
      const session = spare ?? (await newSession(address));
      spare = null;
      return tabOf(session);
    },
    async close() {
      if (spare) await spare.send('DELETE', '');
      if (child.pid) process.kill(-child.pid);
    },
  };
}

async function untilReady(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isReady = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`No WebDriver answers at ${address}.`);
}

async function newSession(address: string): Promise<Session> {
  const opened = await command(`${address}/session`, 'POST', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } },
  });
  const { sessionId, capabilities } = opened as {
    sessionId: string;
    capabilities: { browserVersion: string };
  }; // the form of the standard
  const send: Session['send'] = (method, path, body) =>
    command(`${address}/session/${sessionId}${path}`, method, body);
  await send('POST', '/window/rect', { width: 1280, height: 900 });
  return { version: capabilities.browserVersion, send };
}

async function command(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null }; // the form of the standard
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

function tabOf({ send }: Session): Tab {
  const evaluate: Tab['evaluate'] = async (run, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${run})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = (await send('POST', '/execute/async', { script, args })) as Settled; // as the script settles
    if (error !== undefined) throw new Error(error);
    return value as never; // what the function answers
  };
  const press = (...keys: string[]) =>
    send('POST', '/actions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: keys.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  return {
    open: async (url) => void (await send('POST', '/url', { url })),
    reload: async () => void (await send('POST', '/refresh', {})),
    async click(selector) {
      const element = await find(selector);
      await send('POST', `/element/${element}/click`, {});
    },
    type: async (text) => void (await press(...text)),
    press: async (key) => void (await press(keyCodes[key] ?? key)),
    evaluate,
    complaints: () => null,
    close: async () => void (await send('DELETE', '')),
  };

  /** The first element of a selector that is shown, as soon as there is one. */
  async function find(selector: string): Promise<string> {
    for (const end = Date.now() + 15_000; Date.now() < end; ) {
      const found = (await send('POST', '/elements', { using: 'css selector', value: selector })) as object[]; // references
      for (const reference of found) {
        const id = String(Object.values(reference)[0]);
        const isShown = await send('POST', '/execute/sync', {
          script: 'return arguments[0].checkVisibility()',
          args: [reference],
        }).catch(() => false);
        if (isShown) return id;
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`Nothing that \`${selector}\` names is shown.`);
  }
}

/** Keys without a letter, as WebDriver spells them. */
const keyCodes: Partial<Record<Key, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  Tab: '\uE004',
};

interface Session {
  version: string;
  send: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;
}
interface Settled {
  value?: unknown;
  error?: string;
}
