import { codeOf } from '../../src/page-codes.ts';
import type { TestResult } from '../../src/tasks/results.ts';
import { openHost } from '../support/host.ts';
import type { Check } from './check.ts';
import { checks } from './script.ts';
import type { Engine } from './tab.ts';

/** Runs the whole script in a browser that was started: two checks at a time, each with a profile and a host of its own. */
export async function runEngine(engine: Engine, site: string, wanted = ''): Promise<TestResult[]> {
  const chosen = checks.filter(({ name }) => name.includes(wanted));
  const waiting = chosen.values();
  const results: TestResult[] = [];
  const lane = async () => {
    for (const check of waiting) results.push(await runCheck(check, engine, site));
  };
  await Promise.all(Array.from({ length: engine.lanes }, lane));
  return results;
}

async function runCheck({ name, run }: Check, engine: Engine, site: string): Promise<TestResult> {
  const begun = performance.now();
  const row = { file: 'tests/engines', name: `${engine.name}: ${name}` };
  const host = await openHost(site);
  const tab = await engine.newTab();
  try {
    await run({ tab, host, origin: host.origin, code: codeOf });
    return { ...row, status: 'passed', milliseconds: performance.now() - begun, said: [] };
  } catch (error) {
    const said = [error instanceof Error ? error.message : String(error), ...(tab.complaints() ?? [])];
    return { ...row, status: 'failed', milliseconds: performance.now() - begun, said };
  } finally {
    await tab.close().catch(() => {});
    await host.close();
  }
}
