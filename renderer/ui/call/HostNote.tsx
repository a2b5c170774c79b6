// The host is gone while we talk: nothing to fear, and that is said.
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { useStoppedHost } from '../lobby/use-stopped-host.ts';

export function HostNote() {
  const { t } = useTranslation();
  const isGone = useView(({ connection }) => connection.phase !== 'online');
  const stopped = useStoppedHost();
  if (!isGone) return null;
  return (
    <p
      role="status"
      data-testid="host-note"
      className="animate-appear rounded-3xl bg-surface/95 px-4 py-2 text-sm text-muted shadow-float"
    >
      {stopped === undefined ? (
        t('connection.bannerCall')
      ) : (
        <Sentence text={t('connection.bannerCallStopped', { name: NAME })} name={stopped} />
      )}
    </p>
  );
}
