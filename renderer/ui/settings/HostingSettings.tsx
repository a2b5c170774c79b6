// Hosting on this computer: whether it does, how others join, and whether it will again. The app only.
import { RadioTower, Square } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { JoinAddress } from '../lobby/JoinAddresses.tsx';
import { StopHostingDialog } from '../lobby/StopHostingDialog.tsx';
import { FirewallNote } from '../system/FirewallNote.tsx';
import { Fingerprint } from '../where-to/Fingerprint.tsx';
import { AtLogin } from './AtLogin.tsx';
import { Group } from './Group.tsx';
import { Row } from './Row.tsx';

export function HostingSettings() {
  const { t } = useTranslation();
  const hosting = useView((state) => state.hosting);
  const startsAgain = useView((state) => state.preferences.wasHosting);
  return (
    <>
      <FirewallNote />
      <HostingNow />
      {hosting?.kind === 'on' && (
        <Group title={t('settings.hosting.addresses')}>
          <ul className="mb-4 flex flex-col gap-2">
            {hosting.urls.map((url) => (
              <JoinAddress key={url} url={url} />
            ))}
          </ul>
          <Fingerprint label={t('connection.hostKey')} hex={hosting.fingerprint} />
        </Group>
      )}
      <Group>
        <Row
          label={t('settings.hosting.again')}
          says={startsAgain ? t('settings.hosting.againOn') : t('settings.hosting.againOff')}
        />
        <AtLogin />
      </Group>
    </>
  );
}

function HostingNow() {
  const { t } = useTranslation();
  const app = useApp();
  const hosting = useView((state) => state.hosting);
  const isElsewhere = useView(({ connection }) => connection.phase === 'online' || connection.phase === 'connecting');
  if (hosting === undefined) return null;
  switch (hosting.kind) {
    case 'on':
      return (
        <Group title={t('settings.hosting.title')}>
          <Row label={<bdi>{hosting.name}</bdi>} says={t('settings.hosting.on', { port: String(hosting.port) })}>
            <StopHosting />
          </Row>
        </Group>
      );
    case 'restarting':
      return <Group title={t('serve.restarting')} lead={t('serve.restartingLead')} />;
    default:
      return (
        <Group title={t('settings.hosting.title')}>
          {hosting.kind === 'failed' && <Callout tone="danger">{t(`hostFailed.${hosting.reason}`)}</Callout>}
          <Row label={t('settings.hosting.off')} {...(isElsewhere && { says: t('settings.hosting.elsewhere') })}>
            {!isElsewhere && (
              <Button
                size="small"
                look="tonal"
                icon={RadioTower}
                data-testid="settings-host"
                isBusy={hosting.kind === 'starting'}
                onClick={() => app.emit({ type: 'user.pressedHost' })}
              >
                {t('settings.hosting.start')}
              </Button>
            )}
          </Row>
        </Group>
      );
  }
}

function StopHosting() {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        ref={button}
        size="small"
        icon={Square}
        data-testid="settings-stop-hosting"
        onClick={() => setIsAsking(true)}
      >
        {t('connection.stop')}
      </Button>
      {isAsking && <StopHostingDialog onClose={() => setIsAsking(false)} returnTo={button} />}
    </>
  );
}
