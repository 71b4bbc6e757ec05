import { deskChecks } from './desk.ts';
import { lineChecks } from './lines.ts';
import { offlineChecks } from './offline.ts';
import { policyChecks } from './policy.ts';
import { practiceChecks } from './practice.ts';
import { prefetchChecks } from './prefetch.ts';
import { searchChecks } from './search.ts';
import { wizardChecks } from './wizard.ts';

/** What is tried in every browser, in order. */
export const checks = [
  ...wizardChecks,
  ...searchChecks,
  ...practiceChecks,
  ...deskChecks,
  ...prefetchChecks,
  ...offlineChecks,
  ...policyChecks,
  ...lineChecks,
];
