import type rows from './scenarios.json' with { type: 'json' };

/** The name of a world to start practice from. */
export type ScenarioName = keyof typeof rows;
