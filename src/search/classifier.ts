/** A linear classifier over hashed features: which subject a question is about, trained from the authors' questions. */
import { hashOf } from './hash.ts';

/** Number of buckets that features are hashed into: 13 bits keep collisions rare at some ten thousand features. */
export const buckets = 8192;

/** The share of each label of `heads` for a question, 0 to 1 in each head. `lifts` are added to the head's logits. */
export function classify(
  features: readonly string[],
  { heads, weights, step }: Classifier,
  head: string,
  lifts: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const columns = heads.reduce((sum, { labels }) => sum + labels.length, 0);
  let first = 0;
  for (const { name, labels } of heads) {
    if (name === head) {
      const logits = labels.map((label, at) => {
        let sum = weights[buckets * columns + first + at] ?? 0;
        for (const feature of features)
          sum += (weights[bucketOf(feature) * columns + first + at] ?? 0) / Math.sqrt(features.length);
        return sum * step + (lifts.get(label) ?? 0);
      });
      return new Map(softmax(logits).map((share, at) => [labels[at] ?? '', share]));
    }
    first += labels.length;
  }
  return new Map();
}

/** The bucket of a feature. */
export function bucketOf(feature: string): number {
  return hashOf(feature) & (buckets - 1);
}

/** Shares that add up to 1, larger for larger logits. */
function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Rounded weights, a row of all heads' labels for each bucket and a last row for the bias; `step` is their unit. */
export interface Classifier {
  heads: readonly Head[];
  weights: Int8Array;
  step: number;
}

/** One question that the classifier answers, such as the subject or the system. */
export interface Head {
  name: string;
  labels: readonly string[];
}
