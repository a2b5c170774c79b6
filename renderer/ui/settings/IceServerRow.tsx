// One server: its addresses, whether it works, and for one's own how to change or remove it.
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IceServer } from '../../../signaling/protocol/index.ts';
import { iceKeyOf } from '../../core/ice-slice.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { IceTestLine } from './IceTestLine.tsx';

type Props = {
  readonly server: IceServer;
  /** Absent for a server that the host gives. */
  readonly own?: { readonly onEdit: () => void; readonly onRemove: () => void };
};

export function IceServerRow({ server, own }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const test = useView((state) => state.ice.tests[iceKeyOf(server)]);
  const named = { server: iceKeyOf(server) };
  return (
    <li className="rounded-2xl bg-sunken py-2 pr-2 pl-4" data-testid="ice-server">
      <div className="flex flex-wrap items-center justify-end gap-1">
        <div className="min-w-48 flex-1 py-1.5">
          {server.urls.map((url) => (
            <p key={url} className="text-sm font-medium wrap-anywhere">
              {url}
            </p>
          ))}
          {own && server.username !== undefined && (
            <p className="text-xs wrap-anywhere text-muted">{t('ice.asUser', { user: server.username })}</p>
          )}
        </div>
        <div className="flex items-center gap-1">
          <Button
            size="small"
            look="ghost"
            aria-label={t('ice.testNamed', named)}
            aria-disabled={test?.kind === 'running'}
            className="hover:bg-hover aria-disabled:opacity-50"
            onClick={() => app.emit({ type: 'user.pressedTestIceServer', server })}
          >
            {t('ice.test')}
          </Button>
          {own && (
            <>
              <IconButton icon={Pencil} label={t('ice.edit', named)} className="hover:bg-hover" onClick={own.onEdit} />
              <IconButton
                icon={Trash2}
                label={t('ice.remove', named)}
                className="hover:bg-hover"
                onClick={own.onRemove}
              />
            </>
          )}
        </div>
      </div>
      <div className="pr-2 not-has-[p]:hidden [&_p]:pb-1.5">
        <IceTestLine test={test} isFromHost={!own} />
      </div>
    </li>
  );
}
