import { readFileSync, writeFileSync } from 'node:fs';
import { addPlatforms } from './platforms.ts';

// Run after every `npm install`. npm leaves a platform package out of the lockfile when the registry in use lacks
// it, and `npm ci` then refuses that lockfile: https://github.com/npm/cli/issues/4828
const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const complete = addPlatforms(lock);
writeFileSync(file, `${JSON.stringify(complete, null, 2)}\n`);

const added = Object.keys(complete.packages).length - Object.keys(lock.packages).length;
console.log(`package-lock.json: ${added} platform packages added.`);
