import { useMemo } from 'react';
import type { Locale } from '../locales.ts';
import type { ArticleStore } from './article-store.ts';
import { Bench } from './Bench.tsx';
import { Crashed } from './Crashed.tsx';
import { Guard } from './Guard.tsx';
import type { SandboxIndex } from './guides.ts';
import { readTexts, TextsProvider } from './texts.ts';
import { usePractice } from './use-practice.ts';

/** The whole sandbox. `onReady` is called once it can be used, or once it says why it cannot. */
export function Sandbox(props: SandboxProps) {
  const { index, onReady } = props;
  const texts = useMemo(() => readTexts(index.texts, index.words), [index]);
  return (
    <TextsProvider value={texts}>
      <Guard onReady={onReady}>
        <Opening {...props} />
      </Guard>
    </TextsProvider>
  );
}

/** Draws nothing while it has to be found out what shows: the first screens of the page stand till then. */
function Opening({ locale, index, articles, onReady }: SandboxProps) {
  const practice = usePractice(locale, index, articles);
  const { view, isFailed, ask } = practice;
  if (view)
    return <Bench practice={{ ...practice, view }} index={index} articles={articles} onReady={onReady} />;
  return isFailed && <Crashed onReady={onReady} onAgain={() => ask(() => {})} />;
}

interface SandboxProps {
  locale: Locale;
  index: SandboxIndex;
  articles: ArticleStore;
  onReady: () => void;
}
