import { runEngine } from '../../tests/engines/run-engine.ts';
import { checks } from '../../tests/engines/script.ts';
import type { EngineSource } from './engine-browsers.ts';
import type { TestResult } from './results.ts';
import { serveDist } from './static-server.ts';

/** Runs the script of the engines in a browser; where it cannot be had, its checks are skipped, and a line says so. */
export async function runIn(source: EngineSource, wanted?: string): Promise<EngineRun> {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  const engine = await source.open();
  if (!engine) {
    console.log(`${source.name}: skipped, ${checks.length} checks`);
    return {
      name: source.name,
      version: null,
      tests: checks.map(({ name }) => skipped(source, name)),
      seconds: 0,
    };
  }
  const { address, close } = await serveDist(0);
  try {
    const tests = await runEngine(engine, address, wanted);
    return { name: engine.name, version: engine.version, tests, seconds: seconds() };
  } finally {
    await engine.close();
    await close();
  }
}

function skipped({ name: engine }: EngineSource, name: string): TestResult {
  return { file: 'tests/engines', name: `${engine}: ${name}`, status: 'skipped', milliseconds: 0, said: [] };
}

export interface EngineRun {
  name: string;
  /** Null where the browser is not there. */
  version: string | null;
  tests: TestResult[];
  seconds: number;
}
