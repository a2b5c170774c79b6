// One thing to do in a person's menu, which closes with it.
import type { LucideIcon } from 'lucide-react';
import { Popover } from 'radix-ui';

type Props = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly testId: string;
  readonly onPress: () => void;
};

export function TileMenuAction({ icon: Icon, label, testId, onPress }: Props) {
  return (
    <Popover.Close
      data-testid={testId}
      onClick={onPress}
      className="flex min-h-10 w-full items-center gap-3 rounded-xl px-3 py-2 text-left text-sm hover:bg-sunken pointer-coarse:min-h-11"
    >
      <Icon className="size-4 shrink-0 text-muted" aria-hidden />
      <span className="min-w-0 break-words">{label}</span>
    </Popover.Close>
  );
}
