import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isLocale, type Locale, localeCodes } from '../locales.ts';
import { answer, headingOf } from '../search/answer.ts';
import { measure, percent, shortfalls, shownIn } from './measure-search.ts';
import { openBuiltFinder } from './search-in-node.ts';
import { readQuestions } from './search-questions.ts';

// `npm run search-quality` prints how well the search of the built site answers, as the box shows it. With
// `-- --as-shown questions.json --out results.json` it writes for each question of a file what the box shows.
const QuestionsSchema = z.array(
  z.object({ id: z.union([z.string(), z.number()]), lang: z.custom<Locale>(isLocale), query: z.string() }),
);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'as-shown': { type: 'boolean' },
    queries: { type: 'string' },
    out: { type: 'string', default: 'results.json' },
    missed: { type: 'boolean' },
  },
});
const file = values.queries ?? positionals[0];
if (file) answerFile(file, values.out, values['as-shown'] === true);
else if (values['as-shown'])
  throw new Error('Name the file of questions: `npm run search-quality -- --as-shown questions.json`.');
else report();

function answerFile(questionsFile: string, out: string, asShown: boolean): void {
  if (!existsSync(questionsFile)) throw new Error(`There is no file ${questionsFile}.`);
  const questions = QuestionsSchema.parse(JSON.parse(readFileSync(questionsFile, 'utf8')));
  const results = Object.fromEntries(
    questions.map(({ id, lang, query }) => {
      const found = answer(query, openBuiltFinder(lang));
      const shown = shownIn(found);
      const ids = shown.map((row) => row.id);
      const heading = headingOf(found);
      return [id, asShown ? { heading, ids, shown } : { articles: ids, confident: heading === 'best' }];
    }),
  );
  writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`${questions.length} questions answered in ${out}`);
}

function report(): void {
  for (const locale of localeCodes) {
    console.log(`\n${locale}`);
    console.log('kind            count    hit@1    hit@3  confident second opinion');
    const measured = measure(readQuestions(locale), openBuiltFinder(locale));
    for (const row of measured) {
      const numbers = [row.hit1, row.hit3, row.certain, row.second]
        .map((share) => percent(share).padStart(8))
        .join(' ');
      console.log(`${row.kind.padEnd(14)} ${String(row.count).padStart(6)} ${numbers}`);
      // What only tests is not looked at, or it would be tuned to.
      if (values.missed && !['asked', 'unseen', 'field', 'field outside'].includes(row.kind))
        for (const question of row.missed) console.log(`    ${question}`);
    }
    for (const fault of shortfalls(measured)) console.log(`! ${fault}`);
  }
}
