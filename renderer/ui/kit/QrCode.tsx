// A link as a QR code. Dark on light in both appearances: many readers know nothing else.
import { drawnLater } from '../later.tsx';
import type { QrProps } from './QrPicture.tsx';

export const QrCode = drawnLater<QrProps>(
  async () => (await import('./QrPicture.tsx')).QrPicture,
  ({ className = 'size-44' }) => <div className={`shrink-0 rounded-2xl bg-white ${className}`} />,
);
