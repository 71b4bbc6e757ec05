import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Os } from '../surface.ts';
import { useTexts } from './texts.ts';
import { codeLength, guardField } from './typing.ts';

/** The one field in which something can be typed, and only a practice code. It belongs to no form and has no name. */
export function CodeField({ os, typed, isMessaged, mark, offer, onWrite, onTake }: CodeFieldProps) {
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const events = useRef({ onWrite, onTake });
  const [isRefused, setRefused] = useState(false);
  const hint = useId();
  events.current = { onWrite, onTake };

  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    return guardField(input, {
      typed(text) {
        setRefused(false);
        events.current.onWrite(text);
        // An iPhone shows a button that sends the code; what was typed is taken over as it stands.
        if (os === 'iphone' && text.length === codeLength) events.current.onTake();
      },
      refused: () => setRefused(true),
      entered: () => isWorthSending(input.value) && events.current.onTake(),
    });
  }, [os]);

  // Before anything else is typed: an older text may not take the place of a newer one.
  useLayoutEffect(() => {
    const input = field.current;
    if (input && input.value !== typed) input.value = typed;
  }, [typed]);

  // A whole code stands in the field: what is left to do is to hand it over.
  const isTyped = os === 'android' && typed.length === codeLength;
  return (
    <div className="code-field">
      <div className="code-row">
        <span className="code-typed" data-mark={isTyped ? undefined : mark}>
          <input
            ref={field}
            type="text"
            className="ph-field"
            data-control="code"
            defaultValue={typed}
            lang="en"
            aria-label={t('codeLabel')}
            aria-describedby={hint}
            aria-invalid={isRefused}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="characters"
            spellCheck={false}
            translate="no"
            maxLength={64}
            data-1p-ignore=""
            data-lpignore="true"
          />
        </span>
        {os === 'android' && (
          <button
            type="button"
            className="code-take"
            data-mark={isTyped ? mark : undefined}
            onClick={onTake}
            disabled={!isWorthSending(typed)}
          >
            {t('codeTake')}
          </button>
        )}
      </div>
      <p
        id={hint}
        className={isRefused ? 'code-refused' : 'code-hint'}
        role={isRefused ? 'alert' : undefined}
      >
        {isRefused ? t('codeRefused') : t(isMessaged ? 'messageHint' : 'codeHint')}
      </p>
      {offer && (
        <button type="button" className="code-offer" onClick={offer}>
          {t(isMessaged ? 'messagePutIn' : 'codePutIn')}
        </button>
      )}
    </div>
  );
}

/** True for more than the word that every practice code begins with. */
function isWorthSending(text: string): boolean {
  return text.startsWith('DEMO-');
}

interface CodeFieldProps {
  os: Os;
  /** What stands in the field. */
  typed: string;
  /** The number of the mark, at the field or at what hands its code over; undefined where the guide does not ask for it. */
  mark: number | undefined;
  /** True where the code came by text message; the portal shows it otherwise. */
  isMessaged: boolean;
  /** Puts that code in; null while there is none. */
  offer: (() => void) | null;
  onWrite: (text: string) => void;
  /** The visitor is done typing. */
  onTake: () => void;
}
