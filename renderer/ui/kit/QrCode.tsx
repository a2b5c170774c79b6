// A link as a QR code. Dark on light in both appearances: many readers know nothing else.
import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

type Props = {
  readonly text: string;
  /** What is said instead of the picture. */
  readonly label: string;
  readonly className?: string;
};

export function QrCode({ text, label, className = 'size-44' }: Props) {
  const { size, d } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      data-testid="qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`shrink-0 rounded-2xl bg-white fill-black ${className}`}
    >
      <path d={d} />
    </svg>
  );
}
