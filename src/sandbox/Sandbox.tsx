import { useMemo } from 'react';
import type { Locale } from '../locales.ts';
import { Bench } from './Bench.tsx';
import { Crashed } from './Crashed.tsx';
import type { Beginning } from './fetch-practice.ts';
import { Guard } from './Guard.tsx';
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
function Opening({ locale, onReady, ...beginning }: SandboxProps) {
  const practice = usePractice(locale, beginning);
  const { view, isFailed, ask } = practice;
  if (view) return <Bench practice={{ ...practice, view }} {...beginning} onReady={onReady} />;
  return isFailed && <Crashed onReady={onReady} onAgain={() => ask(() => {})} />;
}

interface SandboxProps extends Beginning {
  locale: Locale;
  onReady: () => void;
}
