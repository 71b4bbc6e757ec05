/** Trains the classifier at build time: logistic regression by stochastic gradient descent, the same on every run. */
import { bucketOf, buckets, type Classifier, softmax } from './classifier.ts';
import { levels } from './weights.ts';

/** Passes over the samples; more change no answer of the tests. */
const passes = 14;
/** Step of the first pass, and what it is divided by in the last. */
const rate = 2.5;
const cooling = 8;
/** Weights are drawn towards zero, so that rare letters decide little. */
const decay = 2e-4;

/** Learns every head from its samples. Weights are rounded to `levels`. */
export function trainClassifier(heads: readonly TrainingHead[]): Classifier {
  const trained = heads.map(trainHead);
  const columns = heads.reduce((sum, { labels }) => sum + labels.length, 0);
  const most = Math.max(
    ...trained.map((weights) => weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0)),
  );
  const step = most / levels;
  const weights = new Int8Array((buckets + 1) * columns);
  let first = 0;
  for (const [at, { labels }] of heads.entries()) {
    const own = trained[at] ?? new Float64Array();
    for (const [place, weight] of own.entries()) {
      const row = Math.floor(place / labels.length);
      weights[row * columns + first + (place % labels.length)] = Math.round(weight / step);
    }
    first += labels.length;
  }
  return { heads: heads.map(({ name, labels }) => ({ name, labels })), weights, step };
}

function trainHead({ labels, samples }: TrainingHead): Float64Array {
  const size = labels.length;
  const weights = new Float64Array((buckets + 1) * size);
  const prepared = samples.map(({ features, label, weight }) => ({
    rows: [...new Set(features.map((feature) => bucketOf(feature) * size))],
    value: 1 / Math.sqrt(features.length || 1),
    label: labels.indexOf(label),
    weight,
  }));
  const random = generator(1);
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(prepared, random);
    const pace = rate / (1 + ((cooling - 1) * pass) / (passes - 1));
    for (const { rows, value, label, weight } of prepared) {
      const logits = Array.from({ length: size }, (_, column) => {
        let sum = weights[buckets * size + column] ?? 0;
        for (const row of rows) sum += (weights[row + column] ?? 0) * value;
        return sum;
      });
      for (const [column, share] of softmax(logits).entries()) {
        const error = (share - (column === label ? 1 : 0)) * weight;
        if (Math.abs(error) < 1e-3) continue;
        weights[buckets * size + column] = (weights[buckets * size + column] ?? 0) - pace * error * 0.1;
        for (const row of rows) {
          const at = row + column;
          const known = weights[at] ?? 0;
          weights[at] = known - pace * (error * value + decay * known);
        }
      }
    }
  }
  return weights;
}

/** Fisher and Yates, with numbers that are the same on every run. */
function shuffle<Item>(items: Item[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as Item, items[at] as Item]; // both places exist
  }
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface TrainingHead {
  name: string;
  labels: readonly string[];
  samples: readonly Sample[];
}

export interface Sample {
  features: readonly string[];
  label: string;
  /** How much the sample counts. */
  weight: number;
}
