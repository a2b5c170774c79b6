// The way to the host and to other people: where the host is, and STUN and TURN servers, one's own and those of the host.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { iceKeyOf } from '../../core/ice-slice.ts';
import { useApp, useView } from '../app-context.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { Group } from './Group.tsx';
import { HostFacts } from './HostFacts.tsx';
import { IceServerRow } from './IceServerRow.tsx';
import { isTurn } from './ice-draft.ts';
import { type Editing, OwnServers } from './OwnServers.tsx';

export function NetworkSettings() {
  const { t } = useTranslation();
  const app = useApp();
  const own = useView((state) => state.preferences.iceServers);
  const fromHost = useView((state) => state.ice.fromHost);
  const isRelayOnly = useView((state) => state.preferences.isRelayOnly);
  const [editing, setEditing] = useState<Editing>();
  const hasTurn = [...own, ...fromHost].some((server) => server.urls.some(isTurn));
  return (
    <>
      <HostFacts />
      <Group title={t('ice.own')} lead={t('ice.lead')} testId="network-dialog">
        <OwnServers editing={editing} onEdit={setEditing} />
      </Group>
      {fromHost.length > 0 && (
        <Group title={t('ice.fromHost')} lead={t('ice.fromHostLead')}>
          <ul className="flex flex-col gap-2">
            {fromHost.map((server) => (
              <IceServerRow key={iceKeyOf(server)} server={server} />
            ))}
          </ul>
        </Group>
      )}
      <Group>
        <Toggle
          label={t('ice.relayOnly')}
          hint={t('ice.relayOnlyHint')}
          testId="relay-only"
          isOn={isRelayOnly}
          onChange={(isOn) => app.emit({ type: 'user.changedPreferences', change: { isRelayOnly: isOn } })}
        />
        {isRelayOnly && !hasTurn && (
          <div className="mt-3">
            <Callout tone="warn">{t('ice.relayOnlyEmpty')}</Callout>
          </div>
        )}
      </Group>
    </>
  );
}
