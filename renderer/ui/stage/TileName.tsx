// Whose tile it is, and whether their microphone is off. Stands on the picture's lower edge.
import { MicOff } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  readonly name: string;
  /** What is said when the microphone is off; `undefined` while it is on. */
  readonly muted: string | undefined;
  readonly isNameless?: boolean;
  readonly children?: ReactNode;
};

/** @param props.isNameless the name is a word of ours ("You"), not somebody's name. */
export function TileName({ name, muted, isNameless = false, children }: Props) {
  return (
    <p className="pointer-events-none absolute bottom-1.5 left-1.5 flex h-7 max-w-[calc(100%-0.75rem)] items-center gap-1.5 rounded-full bg-canvas/80 px-2.5 text-[0.8125rem] font-medium @max-[11rem]:h-6 @max-[11rem]:px-2 @max-[11rem]:text-xs sm:@min-[16rem]:bottom-2.5 sm:@min-[16rem]:left-2.5">
      {muted !== undefined && (
        <span data-testid="their-mute" className="flex">
          <MicOff className="size-3.5 shrink-0" aria-hidden />
          <span className="sr-only">{muted}</span>
        </span>
      )}
      {isNameless ? <span className="truncate">{name}</span> : <bdi className="truncate">{name}</bdi>}
      {children}
    </p>
  );
}
