// A bar that moves when my microphone hears something, so that one knows before the call.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLevel } from './use-level.ts';

export function MicrophoneLevel() {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  useLevel(bar);
  return (
    <div ref={bar} role="img" aria-label={t('you.level')} className="h-1.5 overflow-hidden rounded-full bg-sunken">
      <div className="h-full origin-left scale-x-(--level,0) rounded-full bg-accent" />
    </div>
  );
}
