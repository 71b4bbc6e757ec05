/** Randomness as plain state: a 32-bit number goes in, text and the next state come out (mulberry32). */

/** Draws text of some symbols. @example drawText(1, 3, 'AB') // => { text: 'BAB', random: 1199730144 } */
export function drawText(random: number, length: number, alphabet: string): { text: string; random: number } {
  let state = random;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    text += alphabet.charAt(Math.floor(share(state) * alphabet.length));
  }
  return { text, random: state };
}

/** Draws an identifier. @example drawId(1, 'ps').text // => 'ps_M0IZYAMPFZ' */
export function drawId(random: number, prefix: string): { text: string; random: number } {
  const drawn = drawText(random, 10, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return { text: `${prefix}_${drawn.text}`, random: drawn.random };
}

/** A number from 0 up to, not including, 1. */
function share(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
