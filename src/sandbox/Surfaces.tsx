import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { PartId } from './due.ts';
import { useTexts } from './texts.ts';

/** Portal and phone side by side where there is room; one at a time under tabs where there is not. */
export function Surfaces({ isNarrow, shown, due, onShow, portal, phone }: SurfacesProps) {
  const { t } = useTexts();
  const base = useId();
  const row = useRef<HTMLDivElement>(null);
  const panes = { portal, phone };
  const label = (part: PartId) => t(part === 'portal' ? 'tabPortal' : 'tabPhone');

  const step = (event: KeyboardEvent) => {
    const other = shown === 'portal' ? 'phone' : 'portal';
    const next = { ArrowRight: other, ArrowLeft: other, Home: 'portal', End: 'phone' }[event.key];
    if (next !== 'portal' && next !== 'phone') return;
    event.preventDefault();
    onShow(next);
    row.current?.querySelectorAll('button')[parts.indexOf(next)]?.focus();
  };

  if (!isNarrow) {
    return parts.map((part) => (
      <section key={part} className={`pane pane-${part}`} aria-label={label(part)}>
        {panes[part]}
      </section>
    ));
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={t('tabs')} ref={row} onKeyDown={step}>
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            role="tab"
            id={`${base}-${part}`}
            aria-controls={`${base}-${part}-panel`}
            aria-selected={part === shown}
            tabIndex={part === shown ? 0 : -1}
            data-due={part === due}
            onClick={() => onShow(part)}
          >
            {label(part)}
            {part === due && part !== shown && <span className="visually-hidden">（{t('coachDue')}）</span>}
          </button>
        ))}
      </div>
      {parts.map((part) => (
        <div
          key={part}
          className={`pane pane-${part}`}
          role="tabpanel"
          id={`${base}-${part}-panel`}
          aria-labelledby={`${base}-${part}`}
          hidden={part !== shown}
        >
          {panes[part]}
        </div>
      ))}
    </>
  );
}

const parts = ['portal', 'phone'] as const satisfies PartId[];

interface SurfacesProps {
  isNarrow: boolean;
  /** The one that shows under tabs. */
  shown: PartId;
  /** The one on which the guide goes on. */
  due: PartId | null;
  onShow: (part: PartId) => void;
  portal: ReactNode;
  phone: ReactNode;
}
