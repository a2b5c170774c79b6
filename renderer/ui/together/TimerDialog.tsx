// Starts a timer for everybody: a few usual lengths, a typed one, or one that counts up.
import { Timer } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { TextField } from '../kit/TextField.tsx';
import { lengthOf, MINUTES_MAX } from './minutes.ts';

type Props = { readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> };

const USUAL_MINUTES = [1, 5, 10, 15];

export function TimerDialog({ onClose, returnTo }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const minutes = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const start = (lengthMs: number | undefined) => {
    app.emit({ type: 'user.startedTimer', lengthMs });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lengthMs = lengthOf(typed);
    if (lengthMs === undefined) setIsWrong(true);
    else start(lengthMs);
  };
  return (
    <Modal title={t('together.timer.title')} lead={t('together.timer.lead')} onClose={onClose} returnTo={returnTo}>
      <div className="grid grid-cols-2 gap-2" data-testid="timer-lengths">
        {USUAL_MINUTES.map((count) => (
          <Button key={count} look="tonal" data-testid={`timer-${count}`} onClick={() => start(count * 60_000)}>
            {minutes.format(count)}
          </Button>
        ))}
      </div>
      <form onSubmit={submit} className="mt-5" noValidate>
        <TextField
          label={t('together.timer.minutes')}
          data-testid="timer-minutes"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setIsWrong(false);
          }}
          {...(isWrong && { problem: t('together.timer.wrong', { most: MINUTES_MAX }) })}
        />
        <Button type="submit" look="primary" className="mt-2 w-full" data-testid="timer-start">
          {t('together.timer.start')}
        </Button>
      </form>
      <Button icon={Timer} className="mt-2 w-full" data-testid="stopwatch" onClick={() => start(undefined)}>
        {t('together.timer.stopwatch')}
      </Button>
    </Modal>
  );
}
