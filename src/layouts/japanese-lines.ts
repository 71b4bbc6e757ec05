// Japanese lines end between phrases; in browsers that know none, a script finds them.
if (document.documentElement.lang === 'ja' && !CSS.supports('word-break', 'auto-phrase'))
  import('./phrase-breaks.ts');

export {};
