import { type KeyboardEvent, type ReactNode, useId, useRef, useSyncExternalStore } from 'react';
import { useTexts } from './texts.ts';

/** Parts side by side where there is room; one at a time under tabs where there is not. */
export function Tabs({ parts, chosen, due, onChoose }: TabsProps) {
  const { t } = useTexts();
  const isNarrow = useNarrow();
  const base = useId();
  const row = useRef<HTMLDivElement>(null);

  const step = (event: KeyboardEvent) => {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const index = parts.findIndex(({ id }) => id === chosen);
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? parts.length - 1 : move && index + move;
    const part = next === undefined ? undefined : parts.at(next % parts.length);
    if (!part) return;
    event.preventDefault();
    onChoose(part.id);
    row.current?.querySelectorAll('button')[parts.indexOf(part)]?.focus();
  };

  if (!isNarrow) {
    return parts.map(({ id, content }) => (
      <div key={id} className={`pane pane-${id}`}>
        {content}
      </div>
    ));
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={t('tabs')} ref={row} onKeyDown={step}>
        {parts.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-controls={`${base}-${id}-panel`}
            aria-selected={id === chosen}
            tabIndex={id === chosen ? 0 : -1}
            data-due={id === due}
            onClick={() => onChoose(id)}
          >
            {label}
            {id === due && id !== chosen && <span className="visually-hidden">（{t('coachDue')}）</span>}
          </button>
        ))}
      </div>
      {parts.map(({ id, content }) => (
        <div
          key={id}
          className={`pane pane-${id}`}
          role="tabpanel"
          id={`${base}-${id}-panel`}
          aria-labelledby={`${base}-${id}`}
          hidden={id !== chosen}
        >
          {content}
        </div>
      ))}
    </>
  );
}

/** True where the parts do not fit side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}

const query = window.matchMedia('(max-width: 61.99rem)');

interface TabsProps {
  parts: { id: PartId; label: string; content: ReactNode }[];
  chosen: PartId;
  /** The part in which the guide goes on. */
  due: PartId | null;
  onChoose: (id: PartId) => void;
}

export type PartId = 'coach' | 'portal' | 'phone' | 'requests';
