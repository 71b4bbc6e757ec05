import { qrPath } from '../../qr/path.ts';

/** A QR code, dark on light in every theme, with its quiet zone. */
export function QrCode({ address }: { address: string }) {
  const { size, path } = qrPath(address);
  return (
    <svg
      width="100"
      height="100"
      className="ph-qr"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
