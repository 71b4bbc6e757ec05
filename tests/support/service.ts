import { type Request, type Result, readReply } from '../../src/enrollment/client.ts';
import { createWorld, type WorldOptions } from '../../src/enrollment/create-world.ts';
import type { ScenarioName } from '../../src/enrollment/scenarios.ts';
import { handle } from '../../src/enrollment/server.ts';
import type { PracticeRequest, Reply, World } from '../../src/enrollment/world.ts';
import { nameReply } from './api-file.ts';

/** Every reply that a service of this file has given, named as in the API file. */
export const repliesSeen = new Set<string>();

/**
 * A practice service for tests: it keeps the world, and its clock stands still unless it is moved. Nothing the
 * rules were given may change. Their replies are held against the API file by valid-replies.ts, as in every test.
 */
export class Service {
  world: World;
  now = 1_767_603_600;
  private keys = 0;

  constructor(scenario: ScenarioName, options: Partial<WorldOptions> = {}) {
    this.world = createWorld(scenario, { now: this.now, ...options });
  }

  /** The same service once more, to go on from where it is. */
  fork(): Service {
    return Object.assign(Object.create(Service.prototype), this);
  }

  /** A key that was not used before. */
  key(): string {
    this.keys += 1;
    return `intent-${this.keys}`.padEnd(8, '.');
  }

  send(request: PracticeRequest): Reply {
    const { reply, world } = handle(freeze(request), freeze(this.world), this.now);
    const name = nameReply(request, reply);
    if (name !== null) repliesSeen.add(name);
    this.world = world;
    return reply;
  }

  ask<Answer>(request: Request<Answer>): Result<Answer> {
    return readReply(request, this.send(request));
  }

  /** The answer to a request that must succeed. */
  answer<Answer>(request: Request<Answer>): Answer {
    const result = this.ask(request);
    if (result.kind !== 'answer')
      throw new Error(`${request.method} ${request.path}: ${JSON.stringify(result)}`);
    return result.answer;
  }

  /** The name of the failure or protocol error of a request that must be refused. */
  refusal<Answer>(request: Request<Answer>): string {
    const result = this.ask(request);
    if (result.kind === 'answer') throw new Error(`${request.method} ${request.path} was not refused`);
    return result.problem.code;
  }
}

/** Makes plain data unchangeable, all the way down; writing to it throws. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
