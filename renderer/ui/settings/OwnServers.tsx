// The servers a person wrote down: a list, and one form at a time in the place of what it changes.
import { Plus } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IceServer } from '../../../signaling/protocol/index.ts';
import { iceKeyOf } from '../../core/ice-slice.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IceServerForm } from './IceServerForm.tsx';
import { IceServerRow } from './IceServerRow.tsx';
import { draftOf, EMPTY_DRAFT } from './ice-draft.ts';

/** As many as the preferences keep. */
const SERVERS_MAX = 8;

/** The place in the list that is being changed, or a new one behind it. */
export type Editing = number | 'new' | undefined;

type Props = { readonly editing: Editing; readonly onEdit: (editing: Editing) => void };

export function OwnServers({ editing, onEdit }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const servers = useView((state) => state.preferences.iceServers);
  const add = useRef<HTMLButtonElement>(null);
  useFocusAfter(editing, add);
  const save = (iceServers: IceServer[]) => {
    app.emit({ type: 'user.changedPreferences', change: { iceServers } });
    onEdit(undefined);
  };
  const isFull = servers.length >= SERVERS_MAX;
  return (
    <>
      {servers.length === 0 && editing === undefined && (
        <p className="mb-3 text-sm text-pretty text-muted" data-testid="ice-none">
          {t('ice.none')}
        </p>
      )}
      {servers.length > 0 && (
        <ul className="mb-3 flex flex-col gap-2">
          {servers.map((server, index) =>
            index === editing ? (
              <li key={iceKeyOf(server)} className="rounded-2xl border border-line p-4">
                <IceServerForm
                  start={draftOf(server)}
                  others={servers.filter((other) => other !== server)}
                  onSave={(changed) => save(servers.map((other) => (other === server ? changed : other)))}
                  onCancel={() => onEdit(undefined)}
                />
              </li>
            ) : (
              <IceServerRow
                key={iceKeyOf(server)}
                server={server}
                own={{
                  onEdit: () => onEdit(index),
                  onRemove: () => {
                    save(servers.filter((other) => other !== server));
                    add.current?.focus();
                  },
                }}
              />
            ),
          )}
        </ul>
      )}
      {editing === 'new' ? (
        <div className="rounded-2xl border border-line p-4">
          <IceServerForm
            start={EMPTY_DRAFT}
            others={servers}
            onSave={(server) => save([...servers, server])}
            onCancel={() => onEdit(undefined)}
          />
        </div>
      ) : (
        <>
          <Button
            ref={add}
            size="small"
            look="tonal"
            icon={Plus}
            aria-disabled={isFull}
            className="aria-disabled:opacity-50"
            data-testid="ice-add"
            onClick={() => !isFull && onEdit('new')}
          >
            {t('ice.add')}
          </Button>
          {isFull && <p className="mt-2 text-sm text-muted">{t('ice.full')}</p>}
        </>
      )}
    </>
  );
}

// The form took the focus with it.
function useFocusAfter(editing: Editing, add: RefObject<HTMLButtonElement | null>): void {
  const before = useRef(editing);
  useEffect(() => {
    if (before.current !== undefined && editing === undefined) add.current?.focus();
    before.current = editing;
  }, [editing, add]);
}
