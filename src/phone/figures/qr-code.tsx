import { useContext } from 'react';
import { qrPath } from '../../qr/path.ts';
import { InkContext } from './ink.ts';

/** A QR code, dark on light in every theme, with its quiet zone. */
export function QrCode({ address }: { address: string }) {
  const { size, path } = qrPath(address);
  const ink = useContext(InkContext);
  return (
    <svg
      width="100"
      height="100"
      className="ph-qr"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
      {...(ink && { fill: 'none', stroke: ink.code })}
    >
      <path d={path} />
    </svg>
  );
}
