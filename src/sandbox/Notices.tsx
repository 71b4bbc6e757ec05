import { useEffect, useState } from 'react';
import { useTexts } from './texts.ts';
import type { ShownPractice } from './use-practice.ts';

/** What the visitor has to know of the practice itself, with Undo where another practice has just been put in place. */
export function Notices({ practice }: { practice: ShownPractice }) {
  const { t, any } = useTexts();
  const { notice, view } = practice;
  // The first notice shows after the status region is there, so that it is announced; its place is kept from the start.
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  return (
    <div role="status">
      {notice && (
        <p className="notice" data-notice={notice} data-said={isDrawn}>
          {any(notice)}
        </p>
      )}
      {view.replacedBy && (
        <p className="notice" data-replaced={view.replacedBy}>
          {any(`replaced-${view.replacedBy}`)}{' '}
          <button type="button" className="plain" onClick={() => practice.ask(({ stepBack }) => stepBack())}>
            {t('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
