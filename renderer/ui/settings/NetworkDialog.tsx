// STUN and TURN servers: one's own, those of the host, and whether to go only through them.
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { iceKeyOf } from '../../core/ice-slice.ts';
import { useApp, useView } from '../app-context.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Modal } from '../kit/Modal.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { IceServerRow } from './IceServerRow.tsx';
import { isTurn } from './ice-draft.ts';
import { type Editing, OwnServers } from './OwnServers.tsx';

type Props = { readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> };

export function NetworkDialog({ onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const own = useView((state) => state.preferences.iceServers);
  const fromHost = useView((state) => state.ice.fromHost);
  const isRelayOnly = useView((state) => state.preferences.isRelayOnly);
  const [editing, setEditing] = useState<Editing>();
  const hasTurn = [...own, ...fromHost].some((server) => server.urls.some(isTurn));
  // What was typed is not lost to a stray click or Esc: the first closes the form, the next the dialog.
  const close = () => (editing === undefined ? onClose() : setEditing(undefined));
  return (
    <Modal title={t('ice.title')} lead={t('ice.lead')} onClose={close} returnTo={returnTo}>
      <div className="flex flex-col gap-7" data-testid="network-dialog">
        <OwnServers editing={editing} onEdit={setEditing} />
        {fromHost.length > 0 && (
          <section aria-labelledby="host-servers">
            <h3 id="host-servers" className="font-semibold">
              {t('ice.fromHost')}
            </h3>
            <p className="mb-2 text-sm text-pretty text-muted">{t('ice.fromHostLead')}</p>
            <ul className="flex flex-col gap-2">
              {fromHost.map((server) => (
                <IceServerRow key={iceKeyOf(server)} server={server} />
              ))}
            </ul>
          </section>
        )}
        <section>
          <Toggle
            label={t('ice.relayOnly')}
            testId="relay-only"
            isOn={isRelayOnly}
            onChange={(isOn) => app.emit({ type: 'user.changedPreferences', change: { isRelayOnly: isOn } })}
          />
          <p className="pr-16 text-sm text-pretty text-muted">{t('ice.relayOnlyHint')}</p>
          {isRelayOnly && !hasTurn && (
            <div className="mt-3">
              <Callout tone="warn">{t('ice.relayOnlyEmpty')}</Callout>
            </div>
          )}
        </section>
      </div>
    </Modal>
  );
}
