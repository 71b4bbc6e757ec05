import { isLocale } from '../locales.ts';

/**
 * The address that was meant by one that the text around it has damaged: signs, brackets, quotes or Japanese glued to
 * its end, capitals, doubled slashes, percent signs.
 * @example tidyPath('/EN//use-ib-key/challenge/)。') // => '/en/use-ib-key/challenge/'
 */
export function tidyPath(path: string): string {
  const parts = decoded(path)
    .normalize('NFKC')
    .toLowerCase()
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const kept: string[] = [];
  for (const part of parts) {
    const [id = ''] = /^[a-z0-9]+(?:-[a-z0-9]+)*/.exec(part) ?? [];
    if (id !== '') kept.push(id);
    // What follows a sign that no address holds is no part of it.
    if (id !== part) break;
  }
  const [first = '', second = ''] = kept;
  const number = kbNumber(isLocale(first) || first === 'article' ? second : first === 'kb' ? second : first);
  if (number !== null) return `/kb/${number}/`;
  // Problems are listed among all articles.
  if (isLocale(first) && second === 'problems' && kept.length === 2) return `/${first}/a-z/`;
  return kept.length === 0 ? '/' : `/${kept.join('/')}/`;
}

/** The number in `kb2260` or `2260`. */
function kbNumber(part: string): string | null {
  return /^(?:kb)?-?(\d{3,5})$/.exec(part)?.[1] ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replaceAll(/%[0-9a-f]{0,2}/gi, ' ');
  }
}
