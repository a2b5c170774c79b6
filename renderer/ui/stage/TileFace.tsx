// A person without a picture on a tile: their letters, as large as the tile allows.
import { Avatar } from '../kit/Avatar.tsx';

type Props = { readonly name: string; readonly isRinging?: boolean };

export function TileFace({ name, isRinging = false }: Props) {
  return (
    <div className="absolute inset-0 grid place-items-center">
      <div className="relative">
        {isRinging && (
          <span className="absolute inset-0 animate-ripple rounded-full border-2 border-accent motion-reduce:hidden" />
        )}
        <Avatar
          name={name}
          className="relative size-[clamp(2.5rem,min(42cqh,30cqw),9rem)] text-[clamp(0.9rem,min(16cqh,11cqw),3.4rem)]"
        />
      </div>
    </div>
  );
}
