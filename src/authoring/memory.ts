/** What was found out about articles, kept from one compilation to the next as long as nothing that it came from changed. */
import type { Flow } from '../flow/types.ts';
import type { Library } from './library.ts';

/** An empty memory; whoever compiles the same files again and again hands the same one in each time. */
export function createMemory(): Memory {
  let basis: readonly unknown[] = [];
  const kept = new Map<string, Kept>();
  return {
    openOn(now) {
      if (now.length !== basis.length || now.some((part, index) => part !== basis[index])) kept.clear();
      basis = now;
    },
    keep<Value extends object>(name: string, table: Record<string, Value>) {
      const known = kept.get(name)?.result as Record<string, Value> | undefined; // kept under this name alone
      const isSame =
        known &&
        Object.keys(known).join() === Object.keys(table).join() &&
        Object.entries(table).every(([key, value]) => known[key] === value);
      if (isSame) return known;
      kept.set(name, { result: table, reads: [] });
      return table;
    },
    recall<Result>(name: string, source: Readable, work: (watched: Watched) => Result): Result {
      const known = kept.get(name);
      if (known?.reads.every(({ ask, answer }) => ask(source) === answer)) return known.result as Result; // kept under this name alone
      const { watched, reads } = watch(source);
      const result = work(watched);
      const isSame = known && JSON.stringify(known.result) === JSON.stringify(result);
      const same = isSame ? (known.result as Result) : result;
      kept.set(name, { result: same, reads: [...reads.values()] });
      return same;
    },
  };
}

/** The same articles and flows, with a note of each that is looked at. */
function watch(source: Readable): { watched: Watched; reads: ReadonlyMap<string, Read> } {
  const { library, flows } = source;
  const reads = new Map<string, Read>();
  const note = <Answer>(name: string, ask: (of: Readable) => Answer): Answer => {
    const known = reads.get(name) ?? { ask, answer: ask(source) };
    reads.set(name, known);
    return known.answer as Answer; // asked by this name alone
  };
  const all = () => note('flows', (of) => of.flows);
  return {
    reads,
    watched: {
      library: {
        ids: library.ids,
        drafts: library.drafts,
        find: (locale, id) => note(`find ${locale}/${id}`, (of) => of.library.find(locale, id)),
        exists: (locale, id) => note(`exists ${locale}/${id}`, (of) => of.library.exists(locale, id)),
        isUnclear: (locale, id) => note(`unclear ${locale}/${id}`, (of) => of.library.isUnclear(locale, id)),
      },
      flows: new Proxy(flows, {
        get: (_, id) =>
          reads.has('flows') ? flows[String(id)] : note(`flow ${String(id)}`, (of) => of.flows[String(id)]),
        has: (_, id) => note(`has ${String(id)}`, (of) => id in of.flows),
        ownKeys: () => Reflect.ownKeys(all()),
      }),
      allFlows: all,
    },
  };
}

export interface Memory {
  /** Names what every result depends on beside articles and flows, by identity: with another basis nothing is kept. */
  openOn: (basis: readonly unknown[]) => void;
  /** The earlier table where it holds the same, so that what was made of it is still good. */
  keep: <Value extends object>(name: string, table: Record<string, Value>) => Record<string, Value>;
  /** The result of a work; done anew where something that it looked at has changed. A result is plain data. */
  recall: <Result>(name: string, source: Readable, work: (watched: Watched) => Result) => Result;
}

interface Readable {
  library: Library;
  flows: Record<string, Flow>;
}

interface Watched extends Readable {
  /** Every flow, without a note of each. */
  allFlows: () => Record<string, Flow>;
}

interface Read {
  ask: (of: Readable) => unknown;
  answer: unknown;
}

interface Kept {
  result: unknown;
  reads: readonly Read[];
}
