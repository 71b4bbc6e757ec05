import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { linesOf, shortPath, type TestResult } from './results.ts';
import { root } from './tool.ts';

/** A Vitest reporter that writes the results of each project to `reports/{project}.json`, with what every failure found. */
export default class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message?: string }[]): void {
    const results = modules.flatMap((module) =>
      resultsOf(module).map((result) => ({ project: module.project.name, result })),
    );
    for (const [project, group] of Map.groupBy(results, (row) => row.project))
      write(project, [
        ...group.map(({ result }) => result),
        ...unhandled.map((error) => failure('', 'outside the tests', [error])),
      ]);
  }
}

function resultsOf(module: TestModule): TestResult[] {
  const file = shortPath(module.moduleId, root);
  const tests = [...module.children.allTests()].map((test): TestResult => {
    const { state, errors } = test.result();
    if (state === 'failed')
      return { ...failure(file, test.fullName, errors), milliseconds: test.diagnostic()?.duration ?? 0 };
    return {
      file,
      name: test.fullName,
      status: state === 'passed' ? 'passed' : 'skipped',
      milliseconds: test.diagnostic()?.duration ?? 0,
      said: [],
    };
  });
  const broken = module.errors();
  return broken.length > 0 ? [...tests, failure(file, 'the file itself', broken)] : tests;
}

function failure(
  file: string,
  name: string,
  errors: readonly { message?: string; diff?: string | undefined }[] = [],
): TestResult {
  const said = errors.flatMap(({ message = '', diff = '' }) => linesOf(`${message}\n${diff}`));
  return { file, name, status: 'failed', milliseconds: 0, said };
}

function write(project: string, results: TestResult[]): void {
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(join(root, 'reports', `${project}.json`), JSON.stringify(results));
}
