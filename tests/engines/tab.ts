/** A page of some browser, as the script of the engines uses it: what every driver can do in the same way. */
export interface Tab {
  /** Loads an absolute address. */
  open: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Clicks the middle of the first element in view order that a selector names and that is shown. */
  click: (selector: string) => Promise<void>;
  /** Types letters, one key each. */
  type: (text: string) => Promise<void>;
  /** Presses one key, by its name in the DOM. */
  press: (key: Key) => Promise<void>;
  /** Runs a function in the page, which sees nothing but its arguments. */
  evaluate: <Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Awaited<Result>>;
  /** Errors that the page logged or threw; null where the driver cannot tell. */
  complaints: () => string[] | null;
  close: () => Promise<void>;
}

export type Key = 'Enter' | 'Escape' | 'ArrowDown' | 'Tab' | 'c' | 'm' | '/';

/** A browser that was started; every tab has a profile of its own. */
export interface Engine {
  name: string;
  version: string;
  /** How many tabs are used side by side. */
  lanes: number;
  newTab: () => Promise<Tab>;
  close: () => Promise<void>;
}

/** Waits until a function answers something true in the page, which is no element: those do not travel. What it throws while a page changes does not count. */
export async function until<Args extends unknown[], Result>(
  tab: Pick<Tab, 'evaluate'>,
  what: string,
  run: (...args: Args) => Result,
  ...args: Args
): Promise<NonNullable<Awaited<Result>>> {
  const end = Date.now() + patience;
  let last: unknown;
  do {
    const answer = await tab.evaluate(run, ...args).catch((error: unknown) => {
      last = error;
      return null;
    });
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, 50));
  } while (Date.now() < end);
  throw new Error(`Not within ${patience / 1000} s: ${what}.${last ? ` ${last}` : ''}`);
}

/** Waits until the page at a path is there and has settled. */
export function untilAt(tab: Tab, path: string): Promise<true> {
  return until(
    tab,
    `the page ${path}`,
    (wanted) => location.pathname === wanted && document.readyState === 'complete' && true,
    path,
  ) as Promise<true>;
}

/** Waits until something is shown, and answers its text. */
export async function shown(tab: Tab, selector: string): Promise<string> {
  const [text] = await until(
    tab,
    `\`${selector}\` shown`,
    (wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) => one.checkVisibility());
      return found ? [found.textContent.trim()] : null;
    },
    selector,
  );
  return text ?? '';
}

/** Throws where something is not as it should be. */
export function equal(found: unknown, wanted: unknown, what: string): void {
  if (found !== wanted) throw new Error(`${what}: \`${found}\`, not \`${wanted}\`.`);
}

/** Milliseconds that anything may take. */
const patience = 15_000;
