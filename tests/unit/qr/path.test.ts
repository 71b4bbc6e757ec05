import { correction, generate } from 'lean-qr/nano';
import { expect, test } from 'vitest';
import { qrPath } from '../../../src/qr/path.ts';

const address = 'https://ibkey.example/ja/sandbox/#v1.code=DEMO-7KQM-2R9P-WX4L';

test('the path strokes exactly the dark modules of the code', () => {
  const { size, path } = qrPath(address);
  const code = generate(address, { minCorrectionLevel: correction.L });
  const stroked = modulesOf(path);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) expect(stroked.has(`${x},${y}`), `${x},${y}`).toBe(code.get(x, y));
  }
});

test('a code for an address of this site costs at most 2,300 characters', () => {
  expect(qrPath(address).path.length).toBeLessThan(2300);
});

/** Walks the path as a browser does: `M` and `m` move, `h` draws to the right. */
function modulesOf(path: string): Set<string> {
  const dark = new Set<string>();
  let x = 0;
  let y = 0;
  for (const [, letter = '', numbers = ''] of path.matchAll(/([Mmh])([^Mmh]*)/g)) {
    const [first = 0, second = 0] = numbers.split(/[ ,]/).map(Number);
    if (letter === 'h') for (let step = 0; step < first; step++) dark.add(`${x++},${y}`);
    else [x, y] = letter === 'M' ? [first, Math.floor(second)] : [x + first, y + second];
  }
  return dark;
}
