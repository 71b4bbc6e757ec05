import { expect, test } from 'vitest';
import { tidyPath } from '../../../src/wizard/tidy-path.ts';

test.each([
  ['/en/use-ib-key/challenge/)', '/en/use-ib-key/challenge/'],
  ['/en/use-ib-key/challenge/).', '/en/use-ib-key/challenge/'],
  ['/ja/use-ib-key/challenge/。', '/ja/use-ib-key/challenge/'],
  ['/ja/use-ib-key/challenge/%E3%80%82', '/ja/use-ib-key/challenge/'],
  ['/ja/use-ib-key/challenge/をご覧ください', '/ja/use-ib-key/challenge/'],
  ['/ja/use-ib-keyをご覧ください', '/ja/use-ib-key/'],
  ['/en/use-ib-key,', '/en/use-ib-key/'],
  ['/en/use-ib-key/"', '/en/use-ib-key/'],
  ['/en/use-ib-key/%', '/en/use-ib-key/'],
  ['/en/use-ib-key%20', '/en/use-ib-key/'],
  ['/EN/Use-IB-Key/', '/en/use-ib-key/'],
  ['//en//use-ib-key//', '/en/use-ib-key/'],
  ['/en/a-z/)', '/en/a-z/'],
  ['/ja/glossary/」', '/ja/glossary/'],
  ['/en/)', '/en/'],
  ['/)', '/'],
  ['/en/problems/', '/en/a-z/'],
  ['/ja/problems/。', '/ja/a-z/'],
  ['/kb/KB2260', '/kb/2260/'],
  ['/kb2260', '/kb/2260/'],
  ['/article/2260', '/kb/2260/'],
  ['/en/KB2260/', '/kb/2260/'],
  ['/ja/ＫＢ２２６０', '/kb/2260/'],
])('%s means %s', (damaged, meant) => {
  expect(tidyPath(damaged)).toBe(meant);
  expect(tidyPath(meant)).toBe(meant);
});
