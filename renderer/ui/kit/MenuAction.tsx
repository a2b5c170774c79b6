// One thing to do in a menu.
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';

type Props = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onSelect: () => void;
  readonly testId?: string;
};

export function MenuAction({ icon: Icon, label, onSelect, testId }: Props) {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      data-testid={testId}
      className="flex min-h-10 items-center gap-3 rounded-xl px-3 py-2 text-sm outline-none data-highlighted:bg-sunken pointer-coarse:min-h-11"
    >
      <Icon className="size-4 text-muted" aria-hidden />
      {label}
    </DropdownMenu.Item>
  );
}
