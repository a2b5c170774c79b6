// What a call or a room puts over the screen: somebody rings, or how the last one ended.
import { useView } from './app-context.tsx';
import { EndedCard } from './call/EndedCard.tsx';
import { IncomingCard } from './call/IncomingCard.tsx';
import { RoomEndedCard } from './rooms/RoomEndedCard.tsx';

export function CallLayer() {
  const call = useView((state) => state.call);
  const room = useView((state) => state.room);
  if (call.phase === 'incoming') return <IncomingCard key={call.id} call={call} />;
  if (call.phase === 'ended') return <EndedCard call={call} />;
  if (room.phase === 'ended') return <RoomEndedCard room={room} />;
  return null;
}
