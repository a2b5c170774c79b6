// Joined, and free: me on one side, everybody else on the other.
import { drawnLater } from '../later.tsx';
import { PeopleCard } from '../people/PeopleCard.tsx';
import { RecentPlaceholder } from '../recent/RecentPlaceholder.tsx';
import { RoomsCard } from '../rooms/RoomsCard.tsx';
import { FirewallNote } from '../system/FirewallNote.tsx';
import { speaking } from '../texts/start-texts.ts';
import { ReconnectBanner } from './ReconnectBanner.tsx';
import { YouCard } from './YouCard.tsx';

const RecentCard = drawnLater(
  speaking(async () => (await import('../recent/RecentCard.tsx')).RecentCard),
  () => <RecentPlaceholder />,
);

/** @param scroller what the lists are scrolled in. */
export function Lobby({ scroller }: { readonly scroller: HTMLElement | null }) {
  return (
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
          <PeopleCard scroller={scroller} />
        </div>
      </div>
    </main>
  );
}
