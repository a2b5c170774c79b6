// Marks somebody whom I don't hear because I muted them for myself. They know nothing of it.
import { VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useVolume } from './use-volume.ts';

/** @param props.hasWords there is room to say it, not only to show it. */
export function VolumeMark({ name, hasWords = false }: { readonly name: string; readonly hasWords?: boolean }) {
  const { t } = useTranslation();
  const { isSilent } = useVolume(name);
  if (!isSilent) return null;
  return (
    <span data-testid="muted-for-me" className="flex shrink-0 items-center gap-1.5 text-warn-ink">
      <VolumeX className="size-3.5 shrink-0" aria-hidden />
      <span className={hasWords ? 'max-sm:sr-only' : 'sr-only'}>{t('volume.muted')}</span>
    </span>
  );
}
