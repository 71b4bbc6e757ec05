/** The search of the site, asked for steps. */
import type { Target } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { answer } from '../search/answer.ts';
import { loadSearch } from '../search/load.ts';

/** The steps that fit a question best; `fits` is false where they are guesses. Rejects when the search cannot be had. */
export async function findSteps(
  locale: Locale,
  question: string,
): Promise<{ steps: FoundStep[]; isSure: boolean }> {
  const { finder } = await loadSearch(locale);
  const { best, perhaps } = answer(question, finder);
  const steps = [...best, ...perhaps]
    .filter(({ record }) => articleKinds.includes(record.kind))
    .map(({ record, part }) => ({
      target: { article: record.id, step: part?.id ?? null },
      title: part?.title ?? record.title,
      article: record.title,
    }));
  return { steps, isSure: best.length > 0 };
}

/** Other results, such as terms and scenarios, are no steps. */
const articleKinds: readonly string[] = ['chooser', 'guide', 'fix', 'reference'];

interface FoundStep {
  target: Target;
  title: string;
  /** Title of its article. */
  article: string;
}
