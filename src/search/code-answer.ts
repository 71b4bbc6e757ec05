/** Codes of pages in the search box: an answer like any other, made from the registry instead of from words. Fetched for the first one. */
import { type KnownCodes, type ResolvedCode, resolveCode } from '../codes/resolve.ts';
import { parseTarget } from '../flow/targets.ts';
import { codesFilePath } from '../routes.ts';
import type { Answer, Row } from './answer.ts';
import type { Finder } from './data.ts';

/** The page of a code; for one that is mistyped the pages that may have been meant. Null for what is no code. */
export function answerCode(question: string, finder: Finder, known: KnownCodes): CodeAnswer | null {
  const code = resolveCode(question, known);
  if (!code) return null;
  const rows = (addresses: readonly string[]) => addresses.flatMap((address) => rowOf(address, finder) ?? []);
  const isPage = code.kind === 'page';
  return {
    question,
    correction: null,
    unknown: null,
    terms: new Set(),
    ownCode: false,
    best: isPage ? rows([code.address]) : [],
    perhaps: isPage ? [] : rows(code.meant.map(({ address }) => address)),
    code,
  };
}

/** Rejects when the registry cannot be had; the next call tries again. */
export function loadCodes(): Promise<KnownCodes> {
  codes ??= fetch(codesFilePath())
    .then((response) => {
      if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
      return response.json() as Promise<KnownCodes>; // as the build writes it
    })
    .catch((error: unknown) => {
      codes = undefined;
      throw error;
    });
  return codes;
}

let codes: Promise<KnownCodes> | undefined;

function rowOf(address: string, { entries }: Finder): Row | null {
  const { article, step } = parseTarget(address);
  const record = entries.find(
    ({ record: one }) => one.id === article && articleKinds.includes(one.kind),
  )?.record;
  if (!record) return null;
  const at = record.parts.findIndex(({ id }) => id === step);
  const part = record.parts[at];
  return { record, part: part ? { ...part, at } : null, others: [] };
}

/** A term or a scenario may have the id of an article. */
const articleKinds: readonly string[] = ['chooser', 'guide', 'fix', 'reference'];

export interface CodeAnswer extends Answer {
  code: ResolvedCode;
}
