// One transfer: what it is, how far it is, and what can be done about it.
import { File, Folder, Pause, Play, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Transfer } from '../../core/transfer-state.ts';
import { personHere } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { sizeOf } from '../kit/units.ts';
import { TransferActions } from './TransferActions.tsx';
import { TransferBar } from './TransferBar.tsx';
import { fileBytes, outcomeKey, shownName, stateOf } from './transfer-words.ts';

export function TransferCard({ transfer }: { readonly transfer: Transfer }) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const { id, phase, isMine, party, count } = transfer;
  const isHere = useView((state) => personHere(state.people, party) !== undefined);
  const file = shownName(transfer);
  const isOpenOffer = phase === 'offered' && !isMine;
  const canPause = phase === 'linking' || phase === 'running';
  const Icon = count > 1 ? Folder : File;
  const state =
    phase === 'ended'
      ? t(`files.outcome.${outcomeKey(transfer)}`, { name: NAME })
      : t(`files.now.${stateOf(transfer, isHere)}`, { name: NAME });
  return (
    <li
      data-testid="transfer"
      data-phase={phase}
      data-way={transfer.way}
      data-outcome={transfer.outcome}
      className="pointer-events-auto w-full animate-rise rounded-2xl border border-line bg-surface p-3 pl-4 text-sm text-ink shadow-float"
    >
      <div className="flex items-start gap-3">
        <Icon className="mt-1 size-5 shrink-0 text-muted" aria-hidden />
        <div className="min-w-0 flex-1">
          <p className="font-semibold break-words">
            <bdi>{file}</bdi>
            {count > 1 && <span className="font-normal text-muted"> +{count - 1}</span>}
          </p>
          <p className="text-muted">
            <Sentence text={t(isMine ? 'files.sendTo' : 'files.from', { name: NAME })} name={party.name} />
            {` · ${sizeOf(fileBytes(transfer), i18n.language)}`}
          </p>
          {!isOpenOffer && (
            <p data-testid="transfer-state" className="text-pretty">
              <Sentence text={state} name={party.name} />
            </p>
          )}
        </div>
        {canPause && (
          <IconButton
            icon={transfer.pausedBy.me ? Play : Pause}
            label={t(transfer.pausedBy.me ? 'files.resume' : 'files.pause', { file })}
            data-testid="pause-transfer"
            onClick={() => app.emit({ type: 'user.toggledTransfer', transfer: id })}
          />
        )}
        {!isOpenOffer && (
          <IconButton
            icon={X}
            label={t(phase === 'ended' ? 'files.dismiss' : 'files.cancel', { file })}
            data-testid={phase === 'ended' ? 'dismiss-transfer' : 'cancel-transfer'}
            onClick={() =>
              app.emit({ type: phase === 'ended' ? 'user.dismissedTransfer' : 'user.cancelledTransfer', transfer: id })
            }
          />
        )}
      </div>
      {canPause && <TransferBar transfer={transfer} label={t('files.progress', { file })} />}
      <TransferActions transfer={transfer} />
    </li>
  );
}
