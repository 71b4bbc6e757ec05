import type { Host } from '../support/host.ts';
import type { Check } from './check.ts';
import { equal, until } from './tab.ts';

const paths = [
  '/',
  '/en/',
  '/ja/activate-iphone-qr/point-camera/',
  '/en/sandbox/',
  '/ja/agents/',
  '/en/map/start/',
];

/** The content security policy: pages need nothing that it forbids, and it forbids what would do harm. */
export const policyChecks: Check[] = [
  {
    name: 'pages of every kind load without an error and without anything refused',
    async run({ tab, host, origin }) {
      for (const path of paths) {
        await tab.open(origin + path);
        await until(tab, path, () => document.readyState === 'complete');
        await quiet(host);
      }
      // A driver that tells nothing of errors shows at least that scripts and styles have run.
      await until(tab, 'styles', () => getComputedStyle(document.body).margin === '0px');
      equal((tab.complaints() ?? []).join('; '), '', 'errors');
    },
  },
  {
    name: 'a script, a style and a request from elsewhere are refused',
    async run({ tab, origin }) {
      await tab.open(`${origin}/en/start/need/`);
      const refused = await tab.evaluate(async () => {
        const seen: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.head.append(script);
        const style = document.createElement('style');
        style.textContent = 'body { margin: 77px }';
        document.head.append(style);
        const frame = document.createElement('iframe');
        frame.src = 'https://other.example/';
        document.body.append(frame);
        await fetch('https://other.example/').catch(() => {});
        await new Promise((done) => setTimeout(done, 200));
        return {
          ran: 'injected' in window,
          styled: getComputedStyle(document.body).margin === '77px',
          seen: [...new Set(seen.map((name) => name.replace(/-elem$/, '')))].sort().join(' '),
        };
      });
      equal(refused.ran, false, 'an injected script ran');
      equal(refused.styled, false, 'an injected style counted');
      equal(refused.seen, 'connect-src frame-src script-src style-src', 'what was refused');
    },
  },
];

/** Waits until nothing is asked for any more: Firefox calls it an error when a page is left while its worker fetches. */
async function quiet({ asked }: Host): Promise<void> {
  for (let before = -1; before !== asked.length; ) {
    before = asked.length;
    await new Promise((done) => setTimeout(done, 300));
  }
}
