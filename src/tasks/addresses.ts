import { readFileSync, writeFileSync } from 'node:fs';
import { flowsToday, readCodes, readContent } from '../articles.ts';
import { codesPath } from '../authoring/check-codes.ts';
import { report } from '../authoring/report.ts';
import { addressesOf, completeRegistry, formatRegistry, placeOfAddress } from '../codes/registry.ts';
import { publishedCodes } from '../published-codes.ts';

// `npm run addresses` gives every page of today its permanent address and code. Lines that no commit has and that lead
// nowhere are dropped: an id that was changed while its article was being written.
const { problems, files } = readContent();
const faults = problems.filter(({ code }) => code !== 'missing-code' && code !== 'lost-address');
if (faults.length > 0) {
  console.error(`${report(faults, files)}\nNothing was written: an id that is recorded is permanent.`);
  process.exit(1);
}

const flows = flowsToday();
const published = new Set(publishedCodes().map(({ address }) => address));
const before = readCodes();
const kept = before.filter(
  ({ address }) => published.has(address) || placeOfAddress(flows, address) !== null,
);
const entries = completeRegistry(kept, flows);
const text = formatRegistry(entries);

if (text !== readFileSync(codesPath, 'utf8')) writeFileSync(codesPath, text);
const count = (change: number, word: string) => (change > 0 ? `, ${change} ${word}` : '');
console.log(
  `${addressesOf(flows).length} pages, ${entries.length} addresses in ${codesPath}` +
    `${count(entries.length - kept.length, 'added')}${count(before.length - kept.length, 'dropped')}.`,
);
