// On the way to the host, or stuck there: what is going on, calmly, and how to try again.
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { keyOfHost } from '../../core/found-hosts.ts';
import type { State } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { ConnectionTrouble } from './ConnectionTrouble.tsx';

export function Connecting() {
  const connection = useView((state) => state.connection);
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col justify-center px-5 pb-24 sm:px-8">
      {connection.phase === 'failed' ? (
        <ConnectionTrouble problem={connection.problem} address={connection.address} />
      ) : (
        <Waiting />
      )}
    </main>
  );
}

function Waiting() {
  const { t } = useTranslation();
  const app = useApp();
  const isSlow = useView(({ connection }) => connection.phase === 'connecting' && connection.retryInMs !== undefined);
  const isTaken = useView(({ connection }) => connection.phase === 'connecting' && connection.takenCount > 0);
  const name = useView(nameOnTheWay);
  const canLeave = useView((state) => state.hosting !== undefined);
  return (
    <section role="status" data-testid="connecting" className="flex flex-col items-center text-center">
      <span className="text-3xl text-accent">
        <Spinner />
      </span>
      <h1 className="mt-7 text-2xl font-semibold tracking-tight">
        {isSlow ? (
          t('connecting.slowTitle')
        ) : name === undefined ? (
          t('connecting.title')
        ) : (
          <Sentence text={t('find.joining', { name: NAME })} name={name} />
        )}
      </h1>
      <p className="mt-2 text-pretty text-muted">
        {isTaken ? t('connecting.taken') : isSlow ? t('connecting.slowLead') : t('connecting.lead')}
      </p>
      {isSlow && (
        <ul className="mt-5 space-y-1.5 text-left text-sm text-muted">
          <li>{t('unreachable.network')}</li>
          <li>{t('unreachable.firewall')}</li>
        </ul>
      )}
      <div className="mt-8 flex flex-wrap justify-center gap-2">
        {isSlow && (
          <Button look="primary" icon={RotateCw} onClick={() => app.emit({ type: 'user.pressedRetry' })}>
            {t('connecting.now')}
          </Button>
        )}
        {canLeave && (
          <Button look="quiet" onClick={() => app.emit({ type: 'user.pressedDisconnect' })}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** What the host calls itself that one is on the way to, if discovery shows it. */
function nameOnTheWay(state: State): string | undefined {
  const key = keyOfHost(state);
  return state.discovery?.hosts.find(({ fingerprint }) => fingerprint === key)?.name;
}
