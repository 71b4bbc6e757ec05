import { useEffect } from 'react';
import { useTexts } from './texts.ts';

/** Stands in the place of a practice that broke, or that could not be fetched. */
export function Crashed({ onReady, onAgain }: { onReady: () => void; onAgain: () => void }) {
  const { t } = useTexts();
  useEffect(onReady, [onReady]);
  return (
    <div className="note warn" role="alert">
      <p>{t('crashed')}</p>
      <button type="button" className="button" onClick={onAgain}>
        {t('crashedAgain')}
      </button>
    </div>
  );
}
