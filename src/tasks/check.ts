import { readContent } from '../articles.ts';
import { longUnchecked } from '../authoring/long-unchecked.ts';
import { report } from '../authoring/report.ts';
import { placeholderNotice } from '../site.ts';

// `npm run check` prints everything that is wrong in content/; words as arguments show the files whose path holds one.
const { articles, problems, files, library } = readContent();
const wanted = process.argv.slice(2);
const shown = problems.filter(
  ({ file }) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);

console.log(
  shown.length > 0 ? report(shown, files) : `No problems. ${articles.length} articles in all locales.`,
);
if (library.drafts.size > 0)
  console.log(
    `Drafts, which the site leaves out: ${[...library.drafts].map((id) => `\`${id}\``).join(', ')}.`,
  );
for (const { id, checked } of longUnchecked(articles, new Date().toISOString().slice(0, 10)))
  console.warn(`Warning: \`${id}\` was last compared with its sources on ${checked}, more than a year ago.`);
const notice = problems.length === 0 ? placeholderNotice() : null;
if (notice) console.log(notice);
process.exit(shown.length > 0 ? 1 : 0);
