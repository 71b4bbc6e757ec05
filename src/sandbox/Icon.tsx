/** A drawing of 24 by 24 units beside words that say the same. */
export function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

const drawings = {
  arrow: 'M4 12h15M13 5.5 19.5 12 13 18.5',
  back: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  again: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 3.500v5h5',
  check: 'm4.5 12.5 5 5 10-11',
  more: 'm6 9 6 6 6-6',
  previous: 'M18 5.500v13L8.500 12zM6 5.500v13',
  next: 'M6 5.500v13L15.500 12zM18 5.500v13',
  play: 'M7 4.500 19 12 7 19.500z',
  pause: 'M8 5v14M16 5v14',
  home: 'M4 11 12 4l8 7v9H4z',
  copy: 'M8 8h12v13H8zM16 8V3.500H4V16h4',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1',
  gear: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 5v4M9 15v4',
} as const;
