import type { Ask } from './page-machine.ts';
import { useTexts } from './texts.ts';
import type { View } from './view.ts';

/** Takes the other phone in hand, where it has a part to play: it gets the notification, or this one is no good. */
export function OtherPhone({ ask, view }: { ask: (ask: Ask) => void; view: View }) {
  const { t } = useTexts();
  if (!view.offersOther) return null;
  const other = view.os === 'iphone' ? 'android' : 'iphone';
  const says = view.waitsElsewhere ? 'elsewhere' : view.os === view.world.os ? 'otherNear' : 'otherInHand';
  return (
    <div className="note" data-other={says}>
      <p role="status">{t(says, { phone: t(says === 'otherInHand' ? view.os : other) })}</p>
      <button
        type="button"
        className="button"
        onClick={() => ask(({ session }) => session.switchPhone(other))}
      >
        {t('showOther', { phone: t(other) })}
      </button>
    </div>
  );
}
