import { useEffect, useRef } from 'react';

/**
 * Keeps the focus when what had it goes: a button of the phone with its screen, an answer with its step. It moves to the
 * place in the same part of the page that is marked with `data-focus`, or to the tab of the part that shows.
 */
export function useKeptFocus() {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  /** The part in which the focus was; its element is still there when the focused one is not. */
  const part = useRef<Element | null>(null);

  useEffect(() => {
    const { current } = root;
    if (!current) return;
    const enter = ({ target }: FocusEvent) => {
      last.current = target as HTMLElement; // what takes the focus inside the sandbox is HTML
      part.current = last.current.closest('.pane');
    };
    // Who leaves a control that stays wants to be elsewhere.
    const leave = () =>
      queueMicrotask(() => {
        if (isThere(last.current)) last.current = null;
      });
    current.addEventListener('focusin', enter);
    current.addEventListener('focusout', leave);
    return () => {
      current.removeEventListener('focusin', enter);
      current.removeEventListener('focusout', leave);
    };
  }, []);

  useEffect(() => {
    if (!last.current || document.activeElement !== document.body || isThere(last.current)) return;
    const inPart = isThere(part.current) ? part.current?.querySelector<HTMLElement>('[data-focus]') : null;
    const tab = root.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    (inPart ?? tab)?.focus({ preventScroll: true });
  });

  return root;
}

function isThere(element: Element | null): boolean {
  return element?.isConnected === true && element.checkVisibility();
}
