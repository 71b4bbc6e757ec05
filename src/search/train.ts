/** Trains the classifier at build time: logistic regression by stochastic gradient descent, the same on every run. */
import { bucketOf, buckets, type Classifier } from './classifier.ts';
import { levels } from './weights.ts';

/** Passes over the samples; more change no answer of the tests. */
const passes = 20;
/** Step of the first pass, and what it is divided by in the last. */
const rate = 2.5;
const cooling = 8;
/** Weights are drawn towards zero, so that rare letters decide little. */
const decay = 2e-4;
/** How far each error also draws a weight to zero (L1), so that few features say what many would: those that stay after pruning. */
const sparing = 6e-4;
const biasRate = 0.1;
/** The pass before which the least telling weights are dropped, and how many stay for each label that is free to choose. */
const pruning = 12;
const keptPerLabel = 440;
/** Errors too small to change an answer are passed over. */
const leastError = 1e-3;

/** Learns every head from its samples. Weights are rounded to `levels`. */
export function trainClassifier(heads: readonly TrainingHead[]): Classifier {
  const trained = heads.map(trainHead);
  const columns = heads.reduce((sum, { labels }) => sum + labels.length, 0);
  const most = Math.max(0, ...trained.map(largest));
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
  const bias = buckets * size;
  const rows = samples.map(({ features }) => [...new Set(features.map(bucketOf))]);
  const targets = samples.map(({ labels: right }) => right.map((label) => labels.indexOf(label)));
  const order = samples.map((_, at) => at);
  const random = generator(1);
  const shares = new Float64Array(size);
  for (let pass = 0; pass < passes; pass += 1) {
    if (pass === pruning) prune(weights, rows, size);
    shuffle(order, random);
    const pace = rate / (1 + ((cooling - 1) * pass) / (passes - 1));
    for (const at of order) {
      const { features, weight } = samples[at] as Sample; // the order is of their places
      const own = rows[at] ?? [];
      const value = 1 / Math.sqrt(features.length || 1);
      shares.set(weights.subarray(bias, bias + size));
      for (const row of own)
        for (let column = 0; column < size; column += 1)
          add(shares, column, cell(weights, row * size + column) * value);
      toShares(shares);
      const right = targets[at] ?? [];
      for (const target of right) add(shares, target, -1 / right.length);
      for (let column = 0; column < size; column += 1) {
        const error = cell(shares, column) * weight;
        if (Math.abs(error) < leastError) continue;
        add(weights, bias + column, -(pace * error * biasRate));
        for (const row of own) {
          const place = row * size + column;
          const known = cell(weights, place);
          // What was pruned stays away.
          if (known !== 0 || pass < pruning)
            weights[place] = shrink(known - pace * (error * value + decay * known), pace * sparing * value);
        }
      }
    }
  }
  return weights;
}

/** Draws a weight towards zero; never to zero itself, which only what is pruned has. */
function shrink(weight: number, by: number): number {
  return Math.abs(weight) > by ? weight - Math.sign(weight) * by : Number.MIN_VALUE;
}

/** Keeps the largest weights, those of common features before those of rare ones; they learn to do without the others. */
function prune(weights: Float64Array, rows: readonly (readonly number[])[], size: number): void {
  const uses = new Float64Array(buckets + 1);
  for (const row of rows.flat()) add(uses, row, 1);
  uses[buckets] = rows.length;
  const worth = weights.map(
    (weight, place) => Math.abs(weight) * cell(uses, Math.floor(place / size)) ** 0.25,
  );
  const least = worth.toSorted().at(-(size - 1) * keptPerLabel) ?? 0;
  for (const [place, own] of worth.entries()) if (own < least) weights[place] = 0;
}

function largest(weights: Float64Array): number {
  return weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
}

function cell(list: Float64Array, at: number): number {
  return list[at] ?? 0;
}

function add(list: Float64Array, at: number, value: number): void {
  list[at] = cell(list, at) + value;
}

/** Softmax in place. */
function toShares(logits: Float64Array): void {
  const most = logits.reduce((max, logit) => Math.max(max, logit), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = 0; at < logits.length; at += 1) {
    logits[at] = Math.exp(cell(logits, at) - most);
    sum += cell(logits, at);
  }
  for (let at = 0; at < logits.length; at += 1) logits[at] = cell(logits, at) / sum;
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
  /** Any of these is right. */
  labels: readonly string[];
  /** How much the sample counts. */
  weight: number;
}
