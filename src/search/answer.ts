/** What the box shows for a question: rows under a heading, the same in the box, on the search page and in measurements. */
import type { Id } from '../surface.ts';
import { half } from './constants.ts';
import type { Finder, ShownRecord } from './data.ts';
import { find, type Hit } from './finder.ts';
import { ownCodeArticles, withoutOwnCode } from './own-code.ts';

/** Rows that are shown at most, and of them as an answer. */
export const mostRows = 7;
const mostBest = 3;

/** @param asWritten true to search misspelled words as they are */
export function answer(question: string, finder: Finder, asWritten = false): Answer {
  const rest = withoutOwnCode(question);
  const { correction, unknown, certain, hits, terms } = find(rest ?? question, finder, asWritten);
  const first = hits[0]?.score ?? 0;
  const best =
    certain && rest === null ? hits.slice(0, mostBest).filter(({ score }) => score >= first * half) : [];
  return {
    question,
    correction,
    unknown,
    best: best.map(toRow),
    perhaps: rest === '' ? ownCodeRows(finder) : hits.slice(best.length, mostRows).map(toRow),
    ownCode: rest !== null,
    terms: new Set(terms),
  };
}

function toRow({ record, part, others }: Hit): Row {
  return {
    record,
    part: part === null ? null : { ...(record.parts[part] as ShownRecord['parts'][number]), at: part },
    others,
  };
}

function ownCodeRows({ entries }: Finder): Row[] {
  return ownCodeArticles.flatMap((id) => {
    const record = entries.find(({ record: one }) => one.id === id)?.record;
    return record ? [{ record, part: null, others: [] }] : [];
  });
}

/** Which heading the first row stands under; `none` when there is no row at all. */
export function headingOf({ best, perhaps }: Answer): 'best' | 'perhaps' | 'none' {
  return best.length > 0 ? 'best' : perhaps.length > 0 ? 'perhaps' : 'none';
}

export interface Answer {
  question: string;
  /** The question as it was searched, where a word was misspelled. */
  correction: string | null;
  /** A Knowledge Base number in the question that no article covers. */
  unknown: string | null;
  best: readonly Row[];
  /** What fits less well; it stands below the ways on when nothing is certain. */
  perhaps: readonly Row[];
  terms: ReadonlySet<string>;
  /** A login code of the reader's own stands in the question; it was left out. */
  ownCode: boolean;
}

/** A record with the step that answers, and the guides that differ from it in system or entry. */
export interface Row {
  record: ShownRecord;
  part: { id: Id; title: string; at: number } | null;
  others: readonly ShownRecord[];
}
