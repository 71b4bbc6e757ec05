import { readFileSync, writeFileSync } from 'node:fs';
import { readContent } from '../articles.ts';
import { markCurrent, markMinor, translations } from '../authoring/translations.ts';
import { type Locale, localeCodes, sourceLocale } from '../locales.ts';

// `npm run translations` lists the translated steps and heads that are older than the English ones. `-- --mark [article]` records
// that translations are up to date, `-- --minor article/step` that an English change changes no meaning.
const [option, name = ''] = process.argv.slice(2);
const site = readContent();

if (option === '--mark') for (const id of name === '' ? site.library.ids : [name]) mark(id);
else if (option === '--minor') minor(name);
else list();

function list(): void {
  const all = translations(site);
  for (const { article, step, locale, state } of all.filter((one) => one.state === 'older')) {
    console.log(`${locale}  ${step === null ? article : `${article}/${step}`}  ${state}`);
  }
  const count = (state: string) => all.filter((one) => one.state === state).length;
  console.log(`${count('current')} current, ${count('older')} older, ${count('unrecorded')} unrecorded.`);
}

function mark(id: string): void {
  for (const locale of localeCodes.filter((code) => code !== sourceLocale)) {
    write(id, locale, markCurrent(id, locale, site), `There is no article \`${id}\` in \`${locale}\`.`);
  }
}

function minor(target: string): void {
  const [id = '', step = ''] = target.split('/');
  write(
    id,
    sourceLocale,
    markMinor(id, step, site),
    `No translation of \`${target}\` is older than its English words.`,
  );
}

function write(id: string, locale: Locale, text: string | null, refusal: string): void {
  if (text === null) {
    console.error(refusal);
    process.exitCode = 1;
  } else {
    const path = `content/${locale}/${id}.mdx`;
    const isNew = readFileSync(path, 'utf8') !== text;
    writeFileSync(path, text);
    console.log(isNew ? `${path}: recorded as up to date.` : `${path}: was up to date already.`);
  }
}
