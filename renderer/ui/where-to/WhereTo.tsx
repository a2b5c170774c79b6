// Host here, or join a host. The app only: a browser guest is at a host already.
import { useTranslation } from 'react-i18next';
import type { HostingState } from '../../../app/bridge/contract.ts';
import { useView } from '../app-context.tsx';
import { PlainHeader } from '../lobby/PlainHeader.tsx';
import { Connecting } from './Connecting.tsx';
import { ConnectionTrouble } from './ConnectionTrouble.tsx';
import { HostCard } from './HostCard.tsx';
import { JoinCard } from './JoinCard.tsx';

export function WhereTo({ hosting }: { readonly hosting: HostingState }) {
  const { t } = useTranslation();
  const connection = useView((state) => state.connection);
  const isTrouble = connection.phase === 'failed' && connection.problem.kind !== 'bad-address';
  // A changed key is the one question on the screen: nothing else may draw the eye until it is answered.
  if (isTrouble && connection.problem.kind === 'key-changed') return <Connecting />;
  return (
    <div className="flex min-h-full flex-col">
      <PlainHeader />
      <main className="mx-auto flex w-full max-w-4xl flex-1 flex-col justify-center gap-6 px-5 pt-4 pb-16 sm:px-8">
        <div className="max-w-2xl">
          <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{t('whereTo.title')}</h1>
          <p className="mt-3 text-base text-pretty text-muted sm:text-lg">{t('whereTo.lead')}</p>
        </div>
        {isTrouble && <ConnectionTrouble problem={connection.problem} address={connection.address} />}
        <div className="mt-2 grid gap-4 md:grid-cols-2 md:gap-5">
          <HostCard hosting={hosting} />
          <JoinCard key={connection.phase === 'idle' ? 'new' : 'tried'} />
        </div>
      </main>
    </div>
  );
}
