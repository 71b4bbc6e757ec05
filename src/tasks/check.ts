import { readContent } from '../articles.ts';
import { report } from '../authoring/report.ts';

// `npm run check` prints everything that is wrong in content/; words as arguments show the files whose path holds one.
const { articles, problems, files } = readContent();
const wanted = process.argv.slice(2);
const shown = problems.filter(
  ({ file }) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);

console.log(
  shown.length > 0 ? report(shown, files) : `No problems. ${articles.length} articles in all locales.`,
);
process.exit(shown.length > 0 ? 1 : 0);
