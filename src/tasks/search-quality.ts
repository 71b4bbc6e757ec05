import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isLocale, type Locale, localeCodes } from '../locales.ts';
import {
  type ArticleAnswer,
  answerArticles,
  halves,
  measure,
  openBuiltIndex,
  percent,
  readQuestions,
  shortfalls,
} from './measure-search.ts';

// `npm run search-quality` prints how well the search of the built site answers the project's own questions. With
// `--queries file.json --out results.json` it answers a file of questions through the same code.
const QuestionsSchema = z.array(
  z.object({ id: z.union([z.string(), z.number()]), lang: z.custom<Locale>(isLocale), query: z.string() }),
);

const { values } = parseArgs({ options: { queries: { type: 'string' }, out: { type: 'string' } } });
if (values.queries) await answerFile(values.queries, values.out ?? 'results.json');
else await report();

async function answerFile(queries: string, out: string): Promise<void> {
  const results: Record<string, ArticleAnswer> = {};
  const questions = QuestionsSchema.parse(JSON.parse(readFileSync(queries, 'utf8')));
  for (const { id, lang, query } of questions)
    results[id] = await answerArticles(query, await openBuiltIndex(lang));
  writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`${questions.length} questions answered in ${out}`);
}

async function report(): Promise<void> {
  for (const locale of localeCodes) {
    for (const half of halves) {
      console.log(`\n${locale}, ${half}`);
      console.log('kind          count    hit@1    hit@3    MRR  confident');
      const measured = await measure(readQuestions(locale, half), await openBuiltIndex(locale));
      for (const row of measured) {
        const numbers = [row.hit1, row.hit3].map((share) => percent(share).padStart(8)).join(' ');
        const rest = `${row.mrr.toFixed(3).padStart(6)} ${percent(row.confident).padStart(10)}`;
        console.log(`${row.kind.padEnd(12)} ${String(row.count).padStart(6)} ${numbers} ${rest}`);
        if (half === 'tuning') for (const question of row.missed) console.log(`    ${question}`);
      }
      for (const fault of shortfalls(measured)) console.log(`! ${fault}`);
    }
  }
}
