// The drawing of a QR code. It brings the encoder, which only who invites somebody needs: use QrCode.tsx.
import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

export type QrProps = {
  readonly text: string;
  /** What is said instead of the picture. */
  readonly label: string;
  readonly className?: string;
};

export function QrPicture({ text, label, className = 'size-44' }: QrProps) {
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
