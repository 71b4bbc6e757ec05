import { expect, test } from 'vitest';
import { classify } from '../../../src/search/classifier.ts';
import { trainClassifier } from '../../../src/search/train.ts';
import { packWeights, unpackWeights } from '../../../src/search/weights.ts';

const sample = (label: string, ...features: string[]) => ({ features, labels: [label], weight: 1 });
const head = {
  name: 'subject',
  labels: ['camera', 'pin'],
  samples: [
    sample('camera', 'black', 'picture'),
    sample('camera', 'lens', 'picture'),
    sample('pin', 'digits', 'forgot'),
    sample('pin', 'rules', 'digits'),
  ],
};

test('learns which features speak for a label', () => {
  const classifier = trainClassifier([head]);
  expect(classify(['lens'], classifier, 'subject').get('camera')).toBeGreaterThan(0.6);
  expect(classify(['forgot', 'digits'], classifier, 'subject').get('pin')).toBeGreaterThan(0.8);
});

test('learns the same on every run', () => {
  expect(trainClassifier([head])).toEqual(trainClassifier([head]));
});

test('knows little of what it has not seen', () => {
  const share = classify(['weather'], trainClassifier([head]), 'subject').get('pin') ?? 0;
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.7);
});

test('lifts a label by what else speaks for it', () => {
  const lifted = classify(['weather'], trainClassifier([head]), 'subject', new Map([['pin', 4]]));
  expect(lifted.get('pin')).toBeGreaterThan(0.9);
});

test('keeps its weights as text', () => {
  const weights = Int8Array.from({ length: 400 }, (_, at) => (at % 97 === 3 ? (at % 85) - 42 : 0));
  expect(unpackWeights(packWeights(weights))).toEqual(weights);
  expect(unpackWeights(packWeights(Int8Array.of(0, 1, 42, -42)))).toEqual(Int8Array.of(0, 1, 42, -42));
});
