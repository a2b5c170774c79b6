// The host's key and certificate, for a guest who compares them with what their browser shows. Folded: few ever do.
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { Fingerprint } from '../where-to/Fingerprint.tsx';

export function CompareKeys() {
  const { t } = useTranslation();
  const key = useView(({ connection }) => (connection.phase === 'online' ? connection.key : undefined));
  const certificate = useView(({ connection }) => (connection.phase === 'online' ? connection.certificate : undefined));
  if (key === undefined || certificate === undefined) return null;
  return (
    <details className="group mt-4 border-t border-line pt-1" data-testid="compare-keys">
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-3 rounded-lg text-sm font-medium">
        {t('compare.title')}
        <ChevronDown className="size-4 shrink-0 text-muted transition-transform group-open:rotate-180" aria-hidden />
      </summary>
      <div className="flex flex-col gap-3 pt-1">
        <Fingerprint label={t('compare.certificate')} hex={certificate} isCertificate />
        <Fingerprint label={t('compare.key')} hex={key} />
      </div>
    </details>
  );
}
