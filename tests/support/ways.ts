import { nextSteps } from '../../src/flow/graph.ts';
import type { Flow, Step } from '../../src/flow/types.ts';

/** The ways through an article from its first step on, no step passed twice; at most 2000 of them. */
export function waysOf(flow: Flow): Step[][] {
  const [first] = flow.steps;
  const ways: Step[][] = [];
  const open: Step[][] = first ? [[first]] : [];
  for (let way = open.pop(); way && ways.length < 2000; way = open.pop()) {
    const last = way.at(-1);
    const onward = last ? nextSteps(flow, last).filter((step) => !way?.includes(step)) : [];
    if (onward.length === 0) ways.push(way);
    for (const step of onward) open.push([...way, step]);
  }
  return ways;
}
