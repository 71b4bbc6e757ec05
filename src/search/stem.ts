/** Endings that English words lose, longest first, each with what takes its place. */
const endings: [RegExp, string][] = [
  [/(?:ations?|ating|ated|ates?|ators?|ative)$/, ''],
  [/(?:itions?|ities|ity)$/, ''],
  [/(?:ies|ied|ying)$/, 'y'],
  [/(?:ments?|ingly|edly)$/, ''],
  [/(?:ings?|ers?|ed)$/, ''],
  [/(?:sses|shes|ches|xes)$/, ''],
  [/(?<!s)s$/, ''],
];

/**
 * The part of an English word that its forms share; words of up to three letters and words with digits stay whole.
 * @example stem('scanning') === stem('scans') // => true
 */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  for (const [ending, instead] of endings) {
    const short = word.replace(ending, instead);
    if (short !== word && short.length >= 3 && /[aeiouy]/.test(short)) return trim(short);
  }
  return trim(word);
}

/** Undoes doubling (`scann`) and drops a silent or changing last vowel (`expire`, `notify`). */
function trim(word: string): string {
  const single = word.replace(/([bdfgmnprtv])\1$/, '$1');
  return single.length > 3 ? single.replace(/e$/, '').replace(/y$/, 'i') : single;
}
