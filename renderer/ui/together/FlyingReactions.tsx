// Somebody's reactions rise over their picture. For those who want no movement they stand there for a moment.
import { useMemo } from 'react';
import { useView } from '../app-context.tsx';
import { SELF } from '../stage/spot.ts';
import { FACES } from './reaction-face.ts';
import { laneOf } from './reaction-lane.ts';

/** @param props.of whose they are, by their key on the stage. */
export function FlyingReactions({ of }: { readonly of: string }) {
  const all = useView((state) => state.reactions);
  const mine = useMemo(() => all.filter(({ from = SELF }) => from === of), [all, of]);
  if (mine.length === 0) return null;
  return (
    <div aria-hidden data-testid="reactions" className="pointer-events-none absolute inset-0 z-10 overflow-hidden">
      {mine.map(({ id, reaction }) => (
        <span
          key={id}
          data-reaction={reaction}
          style={{ left: `${laneOf(id)}%` }}
          className="absolute bottom-[12%] animate-fly text-[clamp(1.75rem,18cqh,4.5rem)] leading-none motion-reduce:animate-none"
        >
          {FACES[reaction]}
        </span>
      ))}
    </div>
  );
}
