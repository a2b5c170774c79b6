// The key of one command. Pressed, it waits for the next key and takes that one; Escape, or going elsewhere, changes nothing.
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeKey, keyOf } from '../../core/keys.ts';
import { classes } from '../kit/classes.ts';
import { keyName } from './key-name.ts';

type Props = {
  /** What it does, for the ear. */
  readonly command: string;
  readonly keyNow: string;
  readonly testId: string;
  readonly onKey: (key: string) => void;
};

export function KeyButton({ command, keyNow, testId, onKey }: Props) {
  const { t } = useTranslation();
  const [isWaiting, setIsWaiting] = useState(false);
  const [refused, setRefused] = useState<string>();
  const name = keyNow === '' ? t('shortcuts.none') : keyName(keyNow, t('shortcuts.space'));
  const stop = () => {
    setIsWaiting(false);
    setRefused(undefined);
  };
  const take = (event: KeyboardEvent) => {
    if (!isWaiting || event.key === 'Tab' || event.nativeEvent.isComposing) return;
    const verdict = judgeKey(keyOf(event.key));
    if (verdict === 'modifier') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') stop();
    else if (verdict === 'reserved') setRefused(event.key);
    else {
      onKey(keyOf(event.key));
      stop();
    }
  };
  return (
    <div className="flex items-center gap-3">
      <span role="status" className="text-sm text-danger-ink">
        {refused !== undefined && t('shortcuts.reserved', { key: keyName(refused, t('shortcuts.space')) })}
      </span>
      <button
        type="button"
        data-testid={testId}
        data-takes-keys={isWaiting}
        aria-label={isWaiting ? t('shortcuts.waitingFor', { command }) : t('shortcuts.change', { command, key: name })}
        onClick={() => setIsWaiting(true)}
        onKeyDownCapture={take}
        onBlur={stop}
        className={classes(
          'min-h-9 min-w-14 rounded-xl border px-3 text-sm font-medium transition-colors pointer-coarse:min-h-11',
          isWaiting ? 'border-accent bg-accent-soft text-accent-ink' : 'border-edge bg-sunken hover:bg-hover',
          keyNow === '' && !isWaiting && 'text-muted',
        )}
      >
        {isWaiting ? t('shortcuts.waiting') : name}
      </button>
    </div>
  );
}
