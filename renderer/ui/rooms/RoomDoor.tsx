// In front of a room: on the way in, waiting to be let in, or told why not.
import type { Room } from '../../core/room-state.ts';
import { useView } from '../app-context.tsx';
import { ReconnectBanner } from '../lobby/ReconnectBanner.tsx';
import { EnteringRoom } from './EnteringRoom.tsx';
import { RefusedRoom } from './RefusedRoom.tsx';
import { WaitingForRoom } from './WaitingForRoom.tsx';

export function RoomDoor() {
  const room = useView((state) => state.room);
  return (
    <main className="mx-auto flex w-full max-w-xl flex-1 flex-col justify-center px-5 pb-24 sm:px-8">
      <ReconnectBanner />
      <Door room={room} />
    </main>
  );
}

function Door({ room }: { readonly room: Room }) {
  switch (room.phase) {
    case 'entering':
      return <EnteringRoom room={room} />;
    case 'waiting':
      return <WaitingForRoom room={room} />;
    case 'refused':
      return <RefusedRoom key={`${room.problem} ${room.name}`} room={room} />;
    default:
      return null;
  }
}
