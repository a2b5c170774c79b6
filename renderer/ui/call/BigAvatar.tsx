// A person without a picture, large, with their name and what is going on. Rings spread while it rings.
import type { ReactNode } from 'react';
import { Avatar } from '../kit/Avatar.tsx';

type Props = { readonly name: string; readonly isRinging?: boolean; readonly children?: ReactNode };

export function BigAvatar({ name, isRinging = false, children }: Props) {
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center px-6 pb-28 text-center">
      <div className="relative">
        {isRinging && (
          <>
            <span className="absolute inset-0 animate-ripple rounded-full border-2 border-accent motion-reduce:hidden" />
            <span className="absolute inset-0 animate-ripple rounded-full border-2 border-accent [animation-delay:1.2s] motion-reduce:hidden" />
          </>
        )}
        <Avatar name={name} className="relative size-32 text-5xl sm:size-40 sm:text-6xl" />
      </div>
      <h1 className="mt-8 max-w-3xl text-2xl leading-tight font-semibold tracking-tight sm:text-3xl">
        <bdi>{name}</bdi>
      </h1>
      <div className="mt-2.5 flex min-h-7 items-center gap-2 text-base text-muted sm:text-lg">{children}</div>
    </div>
  );
}
