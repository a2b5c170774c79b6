// What a call puts over the screen: somebody rings, or how the last one ended.
import { useView } from './app-context.tsx';
import { EndedCard } from './call/EndedCard.tsx';
import { IncomingCard } from './call/IncomingCard.tsx';

export function CallLayer() {
  const call = useView((state) => state.call);
  if (call.phase === 'incoming') return <IncomingCard key={call.id} call={call} />;
  if (call.phase === 'ended') return <EndedCard call={call} />;
  return null;
}
