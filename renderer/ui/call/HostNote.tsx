// The host is gone while we talk: nothing to fear, and that is said.
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';

export function HostNote() {
  const { t } = useTranslation();
  const isGone = useView(({ connection }) => connection.phase !== 'online');
  if (!isGone) return null;
  return (
    <p
      role="status"
      data-testid="host-note"
      className="animate-appear rounded-full bg-surface/90 px-4 py-2 text-sm text-muted shadow-float backdrop-blur-xl"
    >
      {t('connection.bannerCall')}
    </p>
  );
}
