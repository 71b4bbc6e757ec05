import { failures } from '../enrollment/failures.ts';
import { stepPath } from '../routes.ts';
import type { Cures } from './guides.ts';

import { useTexts } from './texts.ts';
import type { View } from './view.ts';

/** What a failure on the phone really means, and the step that cures it. */
export function Trouble({ view, cures }: { view: View; cures: Cures }) {
  const { t, any, locale } = useTexts();
  const { trouble } = view;
  if (trouble === null) return null;
  const cure = cures[trouble]?.[view.os];
  return (
    <div className="note warn" data-failure={trouble}>
      <p>
        <strong>{t('trouble')}</strong>
      </p>
      <p>{any(`why-${trouble}`)}</p>
      <p>{any(`remedy-${failures[trouble].remedy}`)}</p>
      {cure && (
        <p>
          <a data-cure={cure.article} href={stepPath(locale, cure)}>
            {t('cure', { title: cure.title })}
          </a>
        </p>
      )}
    </div>
  );
}
