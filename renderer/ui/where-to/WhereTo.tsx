// Which host: one that was found, this computer, or an address. The app only: a browser guest is at a host already.
import { useTranslation } from 'react-i18next';
import type { FoundHost } from '../../../app/bridge/discovery-facts.ts';
import type { HostingState } from '../../../app/bridge/hosting-facts.ts';
import { useView } from '../app-context.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Connecting } from './Connecting.tsx';
import { ConnectionTrouble } from './ConnectionTrouble.tsx';
import { FoundHosts } from './FoundHosts.tsx';
import { HostNews } from './HostNews.tsx';
import { HowWeLooked } from './HowWeLooked.tsx';
import { JoinForm } from './JoinForm.tsx';
import { StartHere } from './StartHere.tsx';

const NOBODY: readonly FoundHost[] = [];

export function WhereTo({ hosting }: { readonly hosting: HostingState }) {
  const { t } = useTranslation();
  const connection = useView((state) => state.connection);
  const discovery = useView((state) => state.discovery);
  const hosts = discovery?.hosts ?? NOBODY;
  const isAlone = hosts.length === 0;
  const isTrouble = connection.phase === 'failed' && connection.problem.kind !== 'bad-address';
  // A changed key is the one question on the screen: nothing else may draw the eye until it is answered.
  if (isTrouble && connection.problem.kind === 'key-changed') return <Connecting />;
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-6 px-5 pt-4 pb-16 sm:justify-center sm:px-8">
      <HostNews hosts={hosts} />
      <div>
        <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">
          {isAlone ? t('whereTo.title') : t('find.title')}
        </h1>
        <p className="mt-3 text-base text-pretty text-muted sm:text-lg">
          {isAlone ? t('whereTo.lead') : t('find.lead')}
        </p>
      </div>
      {isTrouble && <ConnectionTrouble problem={connection.problem} address={connection.address} />}
      {!isAlone && <FoundHosts hosts={hosts} />}
      <StartHere hosting={hosting} isAlone={isAlone} />
      {discovery?.ways.mdns === 'blocked' && (
        <Callout tone="warn" testId="multicast-blocked" title={t('find.blocked.title')}>
          {t('find.blocked.why')}
        </Callout>
      )}
      <JoinForm key={connection.phase === 'idle' ? 'new' : 'tried'} />
      {discovery && <HowWeLooked discovery={discovery} />}
    </main>
  );
}
