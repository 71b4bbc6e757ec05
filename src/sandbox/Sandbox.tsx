import { useMemo } from 'react';
import type { Locale } from '../locales.ts';
import { Crashed } from './Crashed.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { InitialData } from './fetch-practice.ts';
import { Layout } from './Layout.tsx';
import { readTexts, TextsProvider } from './texts.ts';
import { usePractice } from './use-practice.ts';

/** The whole sandbox. `onReady` is called once it can be used, or once it says why it cannot. */
export function Sandbox(props: SandboxProps) {
  const { index, onReady } = props;
  const texts = useMemo(() => readTexts(index.texts, index.words), [index]);
  return (
    <TextsProvider value={texts}>
      <ErrorBoundary onReady={onReady}>
        <Opening {...props} />
      </ErrorBoundary>
    </TextsProvider>
  );
}

/** Draws nothing while it has to be found out what shows: the first screens of the page stand till then. */
function Opening({ locale, onReady, ...initial }: SandboxProps) {
  const practice = usePractice(locale, initial);
  const { view, isFailed, ask } = practice;
  if (view) return <Layout practice={{ ...practice, view }} {...initial} onReady={onReady} />;
  return isFailed && <Crashed onReady={onReady} onAgain={() => ask(() => {})} />;
}

interface SandboxProps extends InitialData {
  locale: Locale;
  onReady: () => void;
}
