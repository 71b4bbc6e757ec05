import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const sourceFile = resolve(project, '../shared/seeds/kb-articles.txt');
const isHere = existsSync(sourceFile);
if (!isHere) process.stdout.write('own-words: skipped, ../shared/seeds/kb-articles.txt is not there.\n');

/** Equal runs of this many words (English) or characters (Japanese) are copied sentences. */
const longestRun = { en: 7, ja: 19 };

describe.skipIf(!isHere)('our own words', () => {
  const source = isHere ? readFileSync(sourceFile, 'utf8') : '';

  test.each(articleFiles())('%s shares no run of words with the source articles', (path) => {
    const runs = sharedRuns(
      readFileSync(resolve(project, path), 'utf8'),
      source,
      path.includes('/ja/') ? 'ja' : 'en',
    );
    expect(runs).toEqual([]);
  });

  test('a sentence of the source articles is found in the middle of our own', () => {
    const english =
      source.split('\n').find((line) => /^[A-Z][a-z]/.test(line) && units(line, 'en').length > 12) ?? '';
    const japanese =
      source.split('\n').find((line) => /^[ぁ-ん]/.test(line) && units(line, 'ja').length > 30) ?? '';
    expect(sharedRuns(`Our words. ${english} More of ours.`, source, 'en')).not.toEqual([]);
    expect(sharedRuns(`当サイトの文です。${japanese}続きの文です。`, source, 'ja')).not.toEqual([]);
  });
});

function articleFiles(): string[] {
  return ['en', 'ja'].flatMap((locale) =>
    readdirSync(resolve(project, 'content', locale))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `content/${locale}/${name}`),
  );
}

/** Every run one longer than `longestRun` that stands in both texts, labels, error texts and the product's name aside. */
function sharedRuns(text: string, source: string, locale: 'en' | 'ja'): string[] {
  const size = longestRun[locale] + 1;
  const known = new Set(runsOf(source, locale, size));
  return [...new Set(runsOf(text, locale, size))].filter((run) => known.has(run));
}

function runsOf(text: string, locale: 'en' | 'ja', size: number): string[] {
  return piecesOf(text).flatMap((piece) => {
    const all = units(piece, locale);
    return all
      .slice(size - 1)
      .map((_, start) => all.slice(start, start + size).join(locale === 'en' ? ' ' : ''));
  });
}

/** Text between labels and error texts; of a tag, the title alone is text. */
function piecesOf(text: string): string[] {
  return text
    .replaceAll(/<(?:Ui|Term|StepRef|Kb)\b[^>]*>/g, '\u0000')
    .replaceAll(/<\/?[A-Z][^>]*>/g, (tag) => `\u0000${/ title="([^"]*)"/.exec(tag)?.[1] ?? ''}\u0000`)
    .replaceAll(
      /An error has occurred\. Please try again\.?|エラーが発生しました。再度お試しください/g,
      '\u0000',
    )
    .replaceAll(/IBKR Mobile Authentication \(IB Key\)|IBKRモバイル認証\(IB Key\)/g, '\uE000')
    .split('\u0000');
}

/** The words, or for Japanese the characters (a Latin word counts as one), that a run is counted in. */
function units(piece: string, locale: 'en' | 'ja'): string[] {
  if (locale === 'ja') return piece.normalize('NFKC').match(/[A-Za-z0-9]+|[\p{L}\p{N}\uE000]/gu) ?? [];
  return piece.toLowerCase().match(/[\p{L}\p{N}\uE000’']+/gu) ?? [];
}
