// Joins a host by what somebody wrote or sent: an address, several, or a link.
import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../core/host-link.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';

export function JoinForm() {
  const { t } = useTranslation();
  const app = useApp();
  const id = useId();
  const connection = useView((state) => state.connection);
  const last = useView((state) => state.preferences.hostAddress);
  const tried = connection.phase === 'failed' || connection.phase === 'checking' ? connection.address : last;
  const isBadAddress = connection.phase === 'failed' && connection.problem.kind === 'bad-address';
  // What can't be read is shown as it was written, so that it can be mended.
  const [address, setAddress] = useState(isBadAddress ? tried : placeOf(tried));
  const isChecking = connection.phase === 'checking';
  const isBad = isBadAddress && address.trim() === tried;

  const type = (event: ChangeEvent<HTMLInputElement>) => {
    app.emit({ type: 'user.beganChoosing' });
    setAddress(event.target.value);
  };
  const join = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '') app.emit({ type: 'user.enteredAddress', address: address.trim() });
  };
  return (
    <form onSubmit={join} noValidate>
      <label htmlFor={id} className="text-sm font-medium">
        {t('whereTo.address')}
      </label>
      <div className="mt-2 flex gap-2">
        <input
          id={id}
          data-testid="address"
          value={address}
          onChange={type}
          placeholder={t('whereTo.addressExample')}
          aria-invalid={isBad}
          aria-describedby={`${id}-note`}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          className={classes(
            'h-11 min-w-0 flex-1 rounded-xl border bg-surface px-3.5 text-[0.9375rem] outline-offset-0 transition-colors',
            isBad ? 'border-danger' : 'border-edge hover:border-muted',
          )}
        />
        <Button type="submit" data-testid="join" disabled={address.trim() === ''} isBusy={isChecking}>
          {isChecking ? t('whereTo.checking') : t('whereTo.joinButton')}
        </Button>
      </div>
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={classes('mt-2 text-sm text-pretty', isBad ? 'text-danger-ink' : 'text-muted')}
      >
        {isBad ? t('connectionProblem.bad-address.why') : t('whereTo.addressHint')}
      </p>
    </form>
  );
}
