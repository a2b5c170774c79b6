// My own picture in the corner of a call, while my camera is meant to be on.
import { MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnMedia } from '../../core/state.ts';
import { useView } from '../app-context.tsx';
import { SelfVideo } from '../devices/SelfVideo.tsx';
import { Spinner } from '../kit/Spinner.tsx';

export function SelfView({ own }: { readonly own: OwnMedia }) {
  const { t } = useTranslation();
  const camera = useView(({ media }) => media.report.camera.kind);
  if (!own.hasCamera || camera === 'failed') return null;
  return (
    <div className="absolute right-4 bottom-28 aspect-3/4 w-28 animate-appear overflow-hidden rounded-2xl bg-sunken shadow-float ring-1 ring-white/10 @min-[40rem]:right-6 @min-[40rem]:aspect-16/10 @min-[40rem]:w-48 @min-[52rem]:bottom-6 @min-[64rem]:w-60">
      {camera === 'on' ? (
        <SelfVideo />
      ) : (
        <p className="grid size-full place-items-center text-muted">
          <Spinner />
          <span className="sr-only">{t('preview.opening')}</span>
        </p>
      )}
      {own.isMuted && (
        <span className="absolute bottom-2 left-2 grid size-7 place-items-center rounded-full bg-canvas/80">
          <MicOff className="size-4" aria-hidden />
          <span className="sr-only">{t('call.muted')}</span>
        </span>
      )}
    </div>
  );
}
