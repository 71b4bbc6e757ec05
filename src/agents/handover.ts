/** A reader's trail as the fragment of a link: codes of pages and ids of answers, no free text. */
import { isChecked } from '../codes/check-digit.ts';
import { addressOf } from '../codes/registry.ts';
import type { KnownCodes } from '../codes/resolve.ts';
import { parseTarget } from '../flow/targets.ts';
import type { Answer, Target, Trail } from '../flow/types.ts';
import { formatHandover, type Handover, longestHandover, parseHandover } from '../fragments.ts';

/**
 * The fragment that carries a trail; empty where its place has no code. A trail that is too long loses its earliest
 * answers, which the place itself often implies.
 */
export function writeHandover({ at, answers, back }: Trail, known: KnownCodes): string {
  const codes = codesByAddress(known);
  const code = codes.get(addressOf(at));
  if (code === undefined) return '';
  const handover: Handover = {
    at: code,
    answers: answers.flatMap(({ question, choice }) => {
      const asked = question.includes('/') ? codes.get(question) : question;
      return asked === undefined ? [] : [{ question: asked, choice }];
    }),
    back: back.flatMap((target) => codes.get(addressOf(target)) ?? []),
  };
  for (;;) {
    const fragment = formatHandover(handover);
    if (fragment.length < longestHandover || handover.answers.length === 0) return fragment;
    handover.answers = handover.answers.slice(1);
  }
}

/**
 * The trail that a fragment carries, as far as its codes are known; null where it carries none. `isWhole` is false where
 * something could not be read. Never throws.
 */
export function readHandover(hash: string, known: KnownCodes): ReadHandover | null {
  const handover = parseHandover(hash);
  if (!handover) return null;
  const at = targetOf(handover.at, known);
  if (!at) return null;
  const answers = handover.answers.map(({ question, choice }) => {
    const asked = /^\d/.test(question) ? targetOf(question, known) : null;
    const id = asked ? addressOf(asked) : question;
    return /^\d/.test(id) ? null : ({ question: id, choice } as Answer); // a facet, or the address of a code
  });
  const back = handover.back.map((code) => targetOf(code, known));
  return {
    trail: {
      v: 1,
      at,
      answers: answers.filter((one) => one !== null),
      parked: [],
      back: back.filter((one) => one !== null),
    },
    isWhole: !answers.includes(null) && !back.includes(null),
  };
}

function targetOf(code: string, known: KnownCodes): Target | null {
  const address = isChecked(code) && Object.hasOwn(known, code) ? known[code] : undefined;
  return address === undefined ? null : parseTarget(address);
}

/** A place may have several codes; the first in the order of the file is written. */
function codesByAddress(known: KnownCodes): Map<string, string> {
  return new Map(
    Object.entries(known)
      .toReversed()
      .map(([code, address]) => [address, code]),
  );
}

interface ReadHandover {
  trail: Trail;
  isWhole: boolean;
}
