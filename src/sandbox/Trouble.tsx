import { failureOf } from '../enrollment/failures.ts';
import type { Target } from '../flow/types.ts';
import { stepPath } from '../routes.ts';
import type { Cures } from './guides.ts';
import { Icon } from './Icon.tsx';
import { firstSentence } from './Prose.tsx';
import { useTexts } from './texts.ts';
import type { View } from './view.ts';

/** What a failure on the phone really means, and the step that cures it. */
export function Trouble({ view, cures, hasMore, onFollow }: TroubleProps) {
  const { t, any, locale } = useTexts();
  const { trouble } = view;
  if (trouble === null) return null;
  const { remedy } = failureOf(trouble);
  // Client Portal has no part in a code by text message: another one is asked for on the phone.
  const needsMessage = view.isMessaged && (remedy === 'fresh-code' || remedy === 'retype');
  const cure = needsMessage ? undefined : cures[trouble]?.[view.os];
  const why = any(`why-${trouble}`);
  // The article that is followed says it all.
  const isCuring = cure !== undefined && view.guide?.flow.id === cure.article;
  return (
    <div className="note warn" data-failure={trouble}>
      <p>
        <strong>{t('trouble')}</strong> {hasMore ? why : firstSentence(why, locale)}
      </p>
      {!isCuring && (hasMore || !cure?.begin) && (
        <p>{needsMessage ? t('remedyMessage') : any(`remedy-${remedy}`)}</p>
      )}
      {cure && !isCuring && (hasMore || !cure.begin) && (
        <p>
          <a data-cure={cure.article} href={stepPath(locale, cure)}>
            {t('cure', { title: cure.title })}
          </a>
        </p>
      )}
      {cure?.begin && !isCuring && (
        <button
          type="button"
          className="button"
          onClick={() => onFollow({ article: cure.article, step: cure.begin })}
        >
          {t('cureHere')}
          <Icon name="arrow" />
        </button>
      )}
    </div>
  );
}

interface TroubleProps {
  view: View;
  cures: Cures;
  /** False where there is room for no more than what to do next. */
  hasMore: boolean;
  /** Follows an article in the practice at hand. */
  onFollow: (target: Target) => void;
}
