/** Tells which parts of the sandbox React draws: those in which a component ran, whatever became of it. */
import type { Page } from '@playwright/test';

/** To be called before the page arrives. React tells its developer tools of every commit, and a page has none else. */
export async function noteDrawing(page: Page): Promise<void> {
  await page.addInitScript(listen);
}

/** The parts that are drawn while something is done, and until the page has been at rest for a snapshot. */
export async function drawnBy(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  await page.evaluate(() => (window as unknown as Noted).drawn.clear()); // listen puts it there
  await act();
  await page.waitForTimeout(400);
  return page.evaluate(() => [...(window as unknown as Noted).drawn].toSorted());
}

/** Runs in the page. A component that did not run again keeps its fiber, or hands its children on as they were. */
function listen(): void {
  const drawn = new Set<string>();
  const HOST = 5;
  const hasRun = ({ flags, type }: Fiber) => (flags & 1) !== 0 && typeof type !== 'string';
  const walk = (fiber: Fiber, part: string): void => {
    const before = fiber.alternate;
    const classes = fiber.tag === HOST ? String(fiber.memoizedProps?.className ?? '') : '';
    const here = /\bpane-\w+|\bsetup\b/.exec(classes)?.[0] ?? part;
    if (hasRun(fiber) && here) drawn.add(here);
    if (before?.child === fiber.child) return;
    for (let child = fiber.child; child; child = child.sibling) walk(child, here);
  };
  const hook = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount() {},
    onCommitFiberRoot: (_: number, root: { current: Fiber }) => walk(root.current, ''),
  };
  Object.assign(window, { drawn, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
}

interface Noted {
  drawn: Set<string>;
}

/** As much of React's own record of a component as is read here. */
interface Fiber {
  tag: number;
  flags: number;
  type: unknown;
  memoizedProps: { className?: unknown } | null;
  alternate: Fiber | null;
  child: Fiber | null;
  sibling: Fiber | null;
}
