// A bar that moves when my microphone hears something, so that one knows before the call.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLevel } from './use-level.ts';

export function MicrophoneLevel() {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  useLevel(bar);
  return (
    <div role="img" aria-label={t('you.level')} className="h-1.5 overflow-hidden rounded-full bg-sunken">
      <div
        ref={bar}
        className="h-full origin-left rounded-full bg-accent will-change-transform [transform:scaleX(0)]"
      />
    </div>
  );
}
