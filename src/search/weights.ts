/** The classifier's weights as text, since not every host compresses binary files: distances and levels, a letter each. */
import { letterOf, mostInLetter, numberOf } from './letters.ts';

/** Weights are rounded to so many levels on either side of zero. */
export const levels = 42;

/** @example packWeights(Int8Array.of(0, 7, 0, -3)) // => two letters in each text */
export function packWeights(weights: Int8Array): PackedWeights {
  let distances = '';
  let values = '';
  let before = -1;
  for (const [place, weight] of weights.entries()) {
    if (weight === 0) continue;
    let distance = place - before - 1;
    for (; distance >= mostInLetter; distance -= mostInLetter) distances += letterOf(mostInLetter);
    distances += letterOf(distance);
    values += letterOf(weight + levels);
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
    if (distance === mostInLetter) continue;
    weights[place] = numberOf(values.charAt(at)) - levels;
    place += 1;
    at += 1;
  }
  return weights;
}

export interface PackedWeights {
  distances: string;
  values: string;
  length: number;
}
