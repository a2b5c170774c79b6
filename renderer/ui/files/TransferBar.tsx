// How far a transfer is, how fast, and how long it will take.
import { useTranslation } from 'react-i18next';
import type { Transfer } from '../../core/transfer-state.ts';
import { sizeOf } from '../kit/units.ts';
import { bytesPerSecond, doneFileBytes, fileBytes, leftOf, secondsLeft, speedOf } from './transfer-words.ts';

export function TransferBar({ transfer, label }: { readonly transfer: Transfer; readonly label: string }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const percent = Math.floor((100 * transfer.doneBytes) / transfer.sizeBytes);
  const speed = bytesPerSecond(transfer);
  const left = secondsLeft(transfer);
  const amount = t('files.of', {
    done: sizeOf(doneFileBytes(transfer), language),
    all: sizeOf(fileBytes(transfer), language),
  });
  return (
    <>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={amount}
        className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
      <p className="mt-1 flex justify-between gap-3 text-xs text-muted tabular-nums">
        <span>{amount}</span>
        {transfer.phase === 'running' && speed !== undefined && left !== undefined && (
          <span>{t('files.speed', { speed: speedOf(speed, language), left: leftOf(left, language) })}</span>
        )}
      </p>
    </>
  );
}
