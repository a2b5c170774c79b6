// The host one is at: its name, where it is, and its key for those who want to compare.
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../core/host-link.ts';
import { useView } from '../app-context.tsx';
import { Fingerprint } from '../where-to/Fingerprint.tsx';
import { Group } from './Group.tsx';

export function HostFacts() {
  const { t } = useTranslation();
  const connection = useView((state) => state.connection);
  if (connection.phase !== 'online') {
    return <Group title={t('settings.host.title')} lead={t('settings.host.none')} />;
  }
  const { hostName, socketUrl, key } = connection;
  return (
    <Group title={t('settings.host.title')} testId="host-facts">
      <dl className="mb-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-[0.9375rem]">
        <dt className="text-muted">{t('settings.host.name')}</dt>
        <dd>
          <bdi>{hostName}</bdi>
        </dd>
        <dt className="text-muted">{t('settings.host.address')}</dt>
        <dd dir="ltr" className="wrap-anywhere select-text">
          {placeOf(socketUrl)}
        </dd>
      </dl>
      {key !== undefined && <Fingerprint label={t('settings.host.key')} hex={key} />}
    </Group>
  );
}
