/** The search of the site, asked for steps. */

import type { Target } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { answer } from '../search/answer.ts';
import { loadSearch } from '../search/load.ts';

/** The steps that fit a question best; `fits` is false where they are guesses. Rejects when the search cannot be had. */
export async function findSteps(
  locale: Locale,
  question: string,
): Promise<{ steps: FoundStep[]; fits: boolean }> {
  const { index } = await loadSearch(locale);
  const { hits, confident } = await answer(question, index);
  const steps = hits
    .filter(({ kind }) => kind !== 'glossary' && kind !== 'practice')
    .map(({ id, title, part }) => ({
      target: { article: id, step: part?.step ?? null },
      title: part?.title ?? title,
      article: title,
    }));
  return { steps, fits: confident };
}

export interface FoundStep {
  target: Target;
  title: string;
  /** Title of its article. */
  article: string;
}
