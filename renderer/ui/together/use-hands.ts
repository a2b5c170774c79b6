// Whose hands are up, as they are drawn.
import { useMemo } from 'react';
import { handQueue, type Raised } from '../../core/hands.ts';
import { useView } from '../app-context.tsx';
import { SELF } from '../stage/spot.ts';

export function useHands(): readonly Raised[] {
  const hands = useView((state) => state.hands);
  const room = useView((state) => state.room);
  return useMemo(() => handQueue({ hands, room }), [hands, room]);
}

/** @returns the hand of whoever has this key on the stage, with its place in the queue, from 1 on. */
export function useHandOf(key: string): (Raised & { readonly place: number }) | undefined {
  const queue = useHands();
  const index = queue.findIndex(({ isMine, person }) => (isMine ? SELF : person) === key);
  const hand = queue[index];
  return hand && { ...hand, place: index + 1 };
}
