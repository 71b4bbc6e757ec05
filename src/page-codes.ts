/** The edge that tells pages their codes. */
import { flowsToday, readCodes, readContent } from './articles.ts';
import { addressOf, type CodeEntry, completeRegistry, placeOfAddress } from './codes/registry.ts';
import type { KnownCodes } from './codes/resolve.ts';
import type { Target } from './flow/types.ts';

/** The code of an article, section or step. While its author is still writing it, the one that it would get. */
export function codeOf(target: Target): string {
  const code = codes().byAddress.get(addressOf(target));
  if (code === undefined) throw new Error(`There is no page \`${addressOf(target)}\`.`);
  return code;
}

/** The place of today that each code leads to. */
export function knownCodes(): KnownCodes {
  return codes().known;
}

/** The whole registry, pages without a code included. */
export function registry(): CodeEntry[] {
  return codes().entries;
}

function codes(): Codes {
  const read = readContent();
  if (latest?.read === read) return latest;
  const flows = flowsToday();
  const entries = completeRegistry(readCodes(), flows);
  const places = entries.flatMap(({ code, address }) => {
    const place = placeOfAddress(flows, address);
    return place ? [[code, addressOf(place)] as const] : [];
  });
  const byAddress = new Map(entries.map(({ address, code }) => [address, code]));
  latest = { read, entries, byAddress, known: Object.fromEntries(places) };
  return latest;
}

let latest: Codes | undefined;

interface Codes {
  read: object;
  entries: CodeEntry[];
  byAddress: ReadonlyMap<string, string>;
  known: KnownCodes;
}
