import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readArticles } from '../articles.ts';

// `npm run addresses` adds every address of today to the list of those that must lead somewhere for ever.
const path = 'content/addresses.txt';
const published = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
const today = (await readArticles()).flatMap(({ flow }) => [
  flow.id,
  ...flow.steps.map(({ id }) => `${flow.id}/${id}`),
]);
const added = today.filter((address) => !published.includes(address));

if (added.length > 0) writeFileSync(path, `${[...published, ...added].toSorted().join('\n')}\n`);
console.log(`${added.length} added, ${published.length + added.length} in ${path}.`);
