// Joins somebody else's host by its address.
import { Link } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';

export function JoinCard() {
  const { t } = useTranslation();
  const app = useApp();
  const connection = useView((state) => state.connection);
  const last = useView((state) => state.preferences.hostAddress);
  const tried = connection.phase === 'failed' || connection.phase === 'checking' ? connection.address : '';
  const [address, setAddress] = useState(tried || last);
  const isChecking = connection.phase === 'checking';
  const isBad = connection.phase === 'failed' && connection.problem.kind === 'bad-address' && address === tried;

  const join = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '') app.emit({ type: 'user.enteredAddress', address: address.trim() });
  };
  return (
    <section className="rounded-3xl bg-surface p-6 shadow-rest sm:p-8">
      <form onSubmit={join} noValidate className="flex h-full flex-col">
        <span className="grid size-12 place-items-center rounded-2xl bg-sunken text-muted">
          <Link className="size-6" aria-hidden />
        </span>
        <h2 className="mt-5 text-xl font-semibold tracking-tight">{t('whereTo.join')}</h2>
        <p className="mt-1.5 mb-6 flex-1 text-[0.9375rem] text-pretty text-muted">{t('whereTo.joinLead')}</p>
        <TextField
          label={t('whereTo.address')}
          data-testid="address"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          placeholder={t('whereTo.addressExample')}
          {...(isBad && { problem: t('connectionProblem.bad-address.why') })}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
        <Button
          type="submit"
          look="quiet"
          size="large"
          data-testid="join"
          className="mt-2 w-full"
          disabled={address.trim() === ''}
          isBusy={isChecking}
        >
          {isChecking ? t('whereTo.checking') : t('whereTo.joinButton')}
        </Button>
      </form>
    </section>
  );
}
