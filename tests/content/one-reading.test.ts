import { expect, test, vi } from 'vitest';
import * as configuration from '../../src/articles.ts';

test('the pages of a build take over what its configuration has compiled', async () => {
  // Removed again after the test.
  vi.stubGlobal('contentOfBuild', undefined);
  const load = async (name: string): Promise<typeof configuration> =>
    import(new URL(`../../src/articles.ts?${name}`, import.meta.url).href);
  const compiled = configuration.readContent();
  expect((await load('before')).readContent()).not.toBe(compiled);
  configuration.shareWithPages();
  expect((await load('pages')).readContent()).toBe(compiled);
});
