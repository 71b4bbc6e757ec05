import { useContext } from 'react';
import { InkContext, roundLines } from './ink.ts';

/** A symbol of 24 by 24 units, stroked in the colour of the text around it. */
export function Icon({ name }: { name: IconName }) {
  const stroke = useContext(InkContext) && {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.9,
    ...roundLines,
  };
  return (
    <svg className="ph-icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" {...stroke}>
      <path d={paths[name]} />
    </svg>
  );
}

const paths = {
  camera: 'M3 8h4l2-3h6l2 3h4v11H3zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8',
  store: 'M5 8h14l1 12H4zM8 8a4 4 0 0 1 8 0M12 11v6m-3-3 3 3 3-3',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 5v4M9 15v4',
  gear: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6M12 3v3m0 12v3M3 12h3m12 0h3M5.6 5.6l2 2m8.8 8.8 2 2m0-12.8-2 2m-8.8 8.8-2 2',
  key: 'M8 19a4 4 0 1 0 0-8 4 4 0 0 0 0 8m3-7 8-8m-4 4 3 3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13m5-1.5 5 5',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c-6 6-6 12 0 18 6-6 6-12 0-18',
  turn: 'M4 12a8 8 0 0 1 14-5l2 2m0-5v5h-5m5 3a8 8 0 0 1-14 5l-2-2m0 5v-5h5',
  back: 'm14 5-7 7 7 7',
  arrow: 'M20 12H5m6-6-6 6 6 6',
  more: 'M4 7h16M4 12h16M4 17h16',
  next: 'm9 5 7 7-7 7',
  tick: 'm5 13 5 5 9-11',
  close: 'm6 6 12 12m0-12L6 18',
  alert: 'M12 4 2 20h20zM12 10v5m0 2v.5',
  noNetwork: 'M3 9a14 14 0 0 1 18 0M7 13a8 8 0 0 1 10 0m-5 5v.5M4 3l16 18',
  noCamera: 'M3 8h4l2-3h6l2 3h4v11H3zM3 3l18 18',
  face: 'M4 8V4h4m8 0h4v4m0 8v4h-4m-8 0H4v-4M9 9v2m6-2v2m-3-2v4h-1m-2 2c2 2 4 2 6 0',
  finger: 'M6 16c1-4 0-9 6-9s6 6 5 12M9 19c1-3 0-8 3-8s3 5 2 10M4 12c1-5 4-8 8-8s7 3 8 7M12 14c0 3 0 5-1 7',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-8 9c0-9 16-9 16 0',
  calendar: 'M4 5h16v15H4zM4 10h16M8 3v4m8-4v4',
  photos: 'M3 5h18v14H3zm0 12 5-5 5 5 3-3 5 5M16 10v.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-14v5l4 2',
  maps: 'M12 21c-8-9-7-17 0-17s8 8 0 17m0-9a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  weather:
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8m0-13v2m0 14v2M3 12h2m14 0h2M6 6l1 1m10 10 1 1m0-12-1 1M7 17l-1 1',
  notes: 'M5 4h14v16H5zM9 9h6m-6 4h6m-6 4h3',
  phone: 'M6 3h3l2 5-2 2c1 3 2 4 5 5l2-2 5 2v3c0 3-3 3-5 3C9 20 4 14 3 7c0-2 1-4 3-4',
  messages: 'M4 5h16v11h-8l-5 4v-4H4z',
  mail: 'M3 6h18v13H3zm0 1 9 7 9-7',
  bell: 'M5 17h14c-3-3-1-7-3-10-2-2-6-2-8 0-2 3 0 7-3 10m5 3h4',
  plane: 'M12 3v18m-3 0h6m-3-9 9 4m-9-4-9 4',
  torch: 'M8 3h8v4l-2 3v11h-4V10L8 7zm4 10v2',
  move: 'M3 4h7v16H3zm11 0h7v16h-7zM8 12h8m-3-3 3 3-3 3',
  chart: 'M4 20V9m5 11V4m6 16v-8m5 8V7',
} as const;

export type IconName = keyof typeof paths;
