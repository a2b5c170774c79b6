// What a call or a room puts over the screen: somebody rings, or how the last one ended.
import { useView } from './app-context.tsx';
import { drawnLater } from './later.tsx';

const EndedCard = drawnLater(async () => (await import('./call/EndedCard.tsx')).EndedCard);
const IncomingCard = drawnLater(async () => (await import('./call/IncomingCard.tsx')).IncomingCard);
const RoomEndedCard = drawnLater(async () => (await import('./rooms/RoomEndedCard.tsx')).RoomEndedCard);

export function CallLayer() {
  const call = useView((state) => state.call);
  const room = useView((state) => state.room);
  if (call.phase === 'incoming') return <IncomingCard key={call.id} call={call} />;
  if (call.phase === 'ended') return <EndedCard call={call} />;
  if (room.phase === 'ended') return <RoomEndedCard room={room} />;
  return null;
}
