/** The name of a world to start practice from. */
export type ScenarioName = keyof typeof import('./scenarios.json');
