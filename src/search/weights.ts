/** The classifier's weights as text, since not every host compresses binary files: distances and levels, a letter each. */

/** Weights are rounded to so many levels on either side of zero. */
export const levels = 42;

/** Larger distances between weights are told by several letters. */
const longestStep = 90;

/** @example packWeights(Int8Array.of(0, 7, 0, -3)) // => two letters in each text */
export function packWeights(weights: Int8Array): PackedWeights {
  let distances = '';
  let values = '';
  let before = -1;
  for (const [place, weight] of weights.entries()) {
    if (weight === 0) continue;
    let distance = place - before - 1;
    for (; distance >= longestStep; distance -= longestStep) distances += letter(longestStep);
    distances += letter(distance);
    values += letter(weight + levels);
    before = place;
  }
  return { distances, values, length: weights.length };
}

export function unpackWeights({ distances, values, length }: PackedWeights): Int8Array {
  const weights = new Int8Array(length);
  let place = 0;
  let at = 0;
  for (const sign of distances) {
    const distance = numberOf(sign);
    place += distance;
    if (distance === longestStep) continue;
    weights[place] = numberOf(values.charAt(at)) - levels;
    place += 1;
    at += 1;
  }
  return weights;
}

/** Printable ASCII from `#` on, without the backslash, which JSON would write twice. */
function letter(number: number): string {
  return String.fromCharCode(number + first + (number + first >= backslash ? 1 : 0));
}

function numberOf(sign: string): number {
  const code = sign.charCodeAt(0);
  return code - first - (code > backslash ? 1 : 0);
}

const first = 35;
const backslash = 92;

export interface PackedWeights {
  distances: string;
  values: string;
  length: number;
}
