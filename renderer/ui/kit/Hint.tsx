// The words that appear when one points at, or tabs to, a button without words.
import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = { readonly text: string; readonly side?: 'top' | 'bottom'; readonly children: ReactNode };

export function Hint({ text, side = 'top', children }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side={side}
          sideOffset={8}
          collisionPadding={8}
          className="z-50 max-w-64 animate-appear rounded-lg bg-ink px-2.5 py-1.5 text-xs font-medium text-canvas select-none"
        >
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
