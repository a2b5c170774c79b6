// Who I am talking with, for how long, and what they send.
import { MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Duration } from './Duration.tsx';
import type { ActiveCall } from './phases.ts';

export function CallHead({ call }: { readonly call: ActiveCall }) {
  const { t } = useTranslation();
  const { name } = call.party;
  return (
    <div className="pointer-events-auto flex max-w-full items-center gap-3 rounded-full bg-surface/90 py-2 pr-4 pl-4 text-sm shadow-float backdrop-blur-xl">
      <h1 className="min-w-0 truncate font-semibold">
        <bdi>{name}</bdi>
      </h1>
      <span className="text-muted">
        <Duration sinceMs={call.sinceMs} />
      </span>
      {call.theirs?.microphone === false && (
        <span className="flex items-center gap-1.5 text-muted" data-testid="their-mute">
          <MicOff className="size-4" aria-hidden />
          <span aria-hidden className="max-sm:hidden">
            {t('call.muted')}
          </span>
          <span className="sr-only">{t('call.theirMuted', { name })}</span>
        </span>
      )}
    </div>
  );
}
