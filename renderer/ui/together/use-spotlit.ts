// Who is shown large to everybody, by their key on the stage.
import { spotlit } from '../../core/spotlight.ts';
import { useView } from '../app-context.tsx';
import { SELF } from '../stage/spot.ts';

export function useSpotlit(): string | undefined {
  return useView((state) => {
    const person = spotlit(state);
    const isMe = person !== undefined && state.room.phase === 'inside' && state.room.me.id === person;
    return isMe ? SELF : person;
  });
}
