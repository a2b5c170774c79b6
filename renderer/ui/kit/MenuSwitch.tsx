// One thing in a menu that is on or off. The menu stays open, so that one sees that it took.
import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';

type Props = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly testId?: string;
};

export function MenuSwitch({ icon: Icon, label, isOn, onChange, testId }: Props) {
  return (
    <DropdownMenu.CheckboxItem
      checked={isOn}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      data-testid={testId}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-xl px-3 py-2 text-sm outline-none data-highlighted:bg-sunken pointer-coarse:min-h-11"
    >
      <Icon className="size-4 shrink-0 text-muted" aria-hidden />
      <span className="min-w-0 flex-1">{label}</span>
      <DropdownMenu.ItemIndicator>
        <Check className="size-4 text-accent-ink" aria-hidden />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  );
}
