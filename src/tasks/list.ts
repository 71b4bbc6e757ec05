import { readContent } from '../articles.ts';
import { isListSubject, listNames, listSubjects } from '../authoring/list-names.ts';

// `npm run list -- screens camera` prints what an article may name; words after the subject choose among the lines.
const [subject = '', ...words] = process.argv.slice(2);

if (isListSubject(subject)) {
  for (const line of listNames(subject, words, readContent())) console.log(line);
} else {
  console.error(`Choose from: ${listSubjects.join(', ')}. For example \`npm run list -- screens camera\`.`);
  process.exitCode = 1;
}
