// Joined, and free: me on one side, everybody else on the other.
import { useState } from 'react';
import { useView } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';
import { drawnLater } from '../later.tsx';
import { PeopleCard } from '../people/PeopleCard.tsx';
import { RecentPlaceholder } from '../recent/RecentPlaceholder.tsx';
import { RoomsCard } from '../rooms/RoomsCard.tsx';
import { FirewallNote } from '../system/FirewallNote.tsx';
import { speaking } from '../texts/start-texts.ts';
import { ConnectionStatus } from './ConnectionStatus.tsx';
import { HostingBadge } from './HostingBadge.tsx';
import { PlainHeader } from './PlainHeader.tsx';
import { ReconnectBanner } from './ReconnectBanner.tsx';
import { YouCard } from './YouCard.tsx';

const RecentCard = drawnLater(
  speaking(async () => (await import('../recent/RecentCard.tsx')).RecentCard),
  () => <RecentPlaceholder />,
);

const ChatPanel = drawnLater(
  speaking(async () => (await import('../chat/ChatPanel.tsx')).ChatPanel),
  () => <aside className="bg-surface max-lg:fixed max-lg:inset-0 lg:w-96 lg:shrink-0 2xl:w-104" />,
);

export function Lobby() {
  const [column, setColumn] = useState<HTMLElement | null>(null);
  const hasChat = useView((state) => state.chat.open !== undefined);
  return (
    <div className="flex h-full">
      <div
        ref={setColumn}
        className={classes('flex h-full min-w-0 flex-1 flex-col overflow-y-auto', hasChat && 'max-lg:invisible')}
      >
        <PlainHeader actions={<HostingBadge />}>
          <ConnectionStatus />
        </PlainHeader>
        <main className="mx-auto w-full max-w-7xl flex-1 px-3 pb-8 sm:px-8">
          <ReconnectBanner />
          <div className="mb-4 empty:hidden">
            <FirewallNote />
          </div>
          <div className="grid min-h-full items-start gap-4 max-lg:content-start lg:grid-cols-[minmax(18rem,22rem)_minmax(0,1fr)] lg:gap-6">
            <div className="lg:sticky lg:top-0">
              <YouCard />
            </div>
            <div className="flex min-w-0 flex-col gap-4 lg:min-h-full lg:gap-6">
              <RecentCard />
              <RoomsCard />
              <PeopleCard scroller={column} />
            </div>
          </div>
        </main>
      </div>
      {hasChat && <ChatPanel />}
    </div>
  );
}
