import { useEffect, useState } from 'react';
import type { Due, PartId } from './due.ts';

/**
 * The surface in hand where there is room for one only. It changes by itself once what is due next is on the other one,
 * and after that the visitor may look at either.
 * @param pause milliseconds to see what has changed before it goes out of sight
 */
export function useSurface({ key, part }: Due, arrivals: number, pause: number): Surface {
  const [surface, setSurface] = useState<PartId>(part ?? 'portal');
  const [led, setLed] = useState(`${key} ${arrivals}`);
  useEffect(() => {
    const now = `${key} ${arrivals}`;
    if (now === led) return;
    const timer = setTimeout(() => {
      setLed(now);
      if (part !== null) setSurface(part);
    }, pause);
    return () => clearTimeout(timer);
  }, [key, part, arrivals, led, pause]);
  return [surface, setSurface];
}

export type Surface = [PartId, (part: PartId) => void];
