/** content/codes.txt: is every line sound, every page listed, and nothing taken away that was published? */
import { isChecked } from '../codes/check-digit.ts';
import { addressesOf, addressOf, type CodeEntry, placeOfAddress } from '../codes/registry.ts';
import type { Flows } from '../flow/graph.ts';
import { sourceLocale } from '../locales.ts';
import type { Library } from './library.ts';
import { type Problem, problem } from './problems.ts';
import { lineAndColumn, type Place, type SourceFile, textAt, topOf } from './source.ts';

export const codesPath = 'content/codes.txt';

/** The lines of the registry, each with its place. */
export function readCodes(file: SourceFile): { codes: PlacedCode[]; problems: Problem[] } {
  const codes: PlacedCode[] = [];
  const problems: Problem[] = [];
  for (const place of linesOf(file)) {
    const [, code, address] = lineForm.exec(textAt(place)) ?? [];
    if (code === undefined || address === undefined || !isChecked(code)) {
      problems.push(problem('malformed-code', place, { value: textAt(place) }));
    } else codes.push({ code, address, place: { ...place, start: place.start + code.length + 1 } });
  }
  return { codes, problems };
}

/** What is wrong with the registry as a whole. `flows` knows the moves; `published` are lines of earlier versions. */
export function* checkCodes(
  codes: readonly PlacedCode[],
  flows: Flows,
  library: Library,
  published: readonly CodeEntry[],
): Generator<Problem> {
  const byAddress = new Map<string, PlacedCode>();
  const byCode = new Map<string, PlacedCode[]>();
  for (const entry of codes) {
    const { code, address, place } = entry;
    const twin = byAddress.get(address);
    if (twin) yield problem('address-twice', place, { value: address, line: lineOf(twin.place) });
    else byAddress.set(address, entry);
    const earlier = byCode.get(code) ?? [];
    const rival = earlier.find((other) => !leadTogether(flows, other.address, address));
    if (rival) yield problem('code-twice', place, { value: code, other: rival.address });
    byCode.set(code, [...earlier, entry]);
  }
  yield* checkPublished(codes, published);
  const listed = new Set(codes.map(({ address }) => address));
  for (const { id } of Object.values(flows)) {
    const missing = addressesOf({ [id]: flows[id] as Flows[string] }).filter(
      (address) => !listed.has(address),
    ); // id is a key of flows
    const file = library.find(sourceLocale, id)?.file;
    if (missing.length > 0 && file)
      yield problem('missing-code', topOf(file), { value: id, count: missing.length });
  }
}

/** Lines may be added to the registry, never taken away or changed. */
function* checkPublished(codes: readonly PlacedCode[], published: readonly CodeEntry[]): Generator<Problem> {
  const today = new Map(codes.map((entry) => [entry.address, entry]));
  for (const { code, address } of published) {
    const entry = today.get(address);
    if (entry?.code === code) continue;
    const place = entry?.place ?? topOf({ path: codesPath, text: '' });
    yield problem('changed-code', place, { value: `${code} ${address}` });
  }
}

/** A step that moved keeps its code, so that one code may stand at several addresses of one place. */
function leadTogether(flows: Flows, one: string, other: string): boolean {
  const [a, b] = [placeOfAddress(flows, one), placeOfAddress(flows, other)];
  return a !== null && b !== null && addressOf(a) === addressOf(b);
}

function linesOf(file: SourceFile): Place[] {
  return [...file.text.matchAll(/^.*\S.*$/gm)].map((line) => ({
    file,
    start: line.index,
    end: line.index + line[0].length,
  }));
}

function lineOf({ file, start }: Place): number {
  return lineAndColumn(file.text, start).line;
}

const lineForm = /^(\d{5,6}) ([a-z][a-z0-9-]{1,39}(?:\/[a-z][a-z0-9-]{1,39})?)$/;

export interface PlacedCode extends CodeEntry {
  /** Where its address stands. */
  place: Place;
}
