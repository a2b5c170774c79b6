// The hosts on this network, as cards. At most one of them has the large colour: the first that was joined before.
import { useTranslation } from 'react-i18next';
import type { FoundHost } from '../../../app/bridge/discovery-facts.ts';
import { FoundHostCard } from './FoundHostCard.tsx';

export function FoundHosts({ hosts }: { readonly hosts: readonly FoundHost[] }) {
  const { t } = useTranslation();
  const first = hosts.find(({ standing, isCompatible }) => standing === 'known' && isCompatible);
  return (
    <ul aria-label={t('find.title')} className="flex flex-col gap-3">
      {hosts.map((host) => (
        <FoundHostCard key={host.fingerprint} host={host} isFirst={host === first} />
      ))}
    </ul>
  );
}
