import { correction, generate } from 'lean-qr/nano';

/** A drawn QR code: a square of `size` modules, and a path to stroke with a width of one module. */
interface QrPath {
  size: number;
  path: string;
}

/**
 * Draws a text as a QR code, without the quiet zone. Each run of dark modules is one horizontal stroke, which
 * compresses to half of what squares need.
 * @example qrPath('https://ibkey.example/').path.slice(0, 8) // => 'M0 .5h7m'
 */
export function qrPath(text: string): QrPath {
  const code = generate(text, { minCorrectionLevel: correction.L });
  let path = '';
  let x = 0;
  let y = 0;
  for (let row = 0; row < code.size; row++) {
    for (let column = 0; column < code.size; column++) {
      if (!code.get(column, row)) continue;
      let length = 1;
      while (code.get(column + length, row)) length++;
      path += path === '' ? `M${column} ${row}.5` : `m${column - x} ${row - y}`;
      path += `h${length}`;
      x = column + length;
      y = row;
      column = x;
    }
  }
  return { size: code.size, path: path.replace('M0 0.5', 'M0 .5') };
}
