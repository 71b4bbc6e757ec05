import { useLayoutEffect, useRef } from 'react';
import type { Finger as Place } from './player-machine.ts';
import type { Speed } from './speeds.ts';

/**
 * The finger of a guide that plays by itself: it moves to the control and presses it. Where the reader prefers no motion
 * it stands at the control at once.
 */
export function Finger({ finger, speed, isShown }: FingerProps) {
  const sign = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const own = sign.current;
    const ground = own?.offsetParent;
    if (!own || !ground || !finger) return;
    const place = controlAt(ground, finger)?.getBoundingClientRect();
    if (!place) return;
    const from = ground.getBoundingClientRect();
    const x = place.left + place.width / 2 - from.left;
    const y = place.top + place.height / 2 - from.top;
    // A style of the document's script, which the content security policy lets pass, unlike one in the markup.
    // Not `transform`, which `scale` would pull towards the corner as it presses.
    own.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  }, [finger]);

  return (
    <div
      ref={sign}
      className="finger"
      data-speed={speed}
      data-pressing={finger?.isPressing ?? false}
      data-shown={isShown}
      aria-hidden="true"
    />
  );
}

/** The control that shows; of a row of cards, the card that is picked. */
function controlAt(ground: Element, { on, control, value }: Place): Element | undefined {
  const pane = ground.querySelector(on === 'portal' ? '.pane-portal' : '.pane-phone');
  const found = [...(pane?.querySelectorAll(`[data-control="${control}"]`) ?? [])].find((element) =>
    element.checkVisibility(),
  );
  return found?.querySelector(`[data-value="${value}"]`) ?? found;
}

interface FingerProps {
  /** Null while it touches nothing. */
  finger: Place | null;
  speed: Speed;
  /** True while the guide plays. */
  isShown: boolean;
}
