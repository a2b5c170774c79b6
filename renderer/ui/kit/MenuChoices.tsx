// A group in a menu of which one thing is taken.
import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';

type MenuChoice = { readonly value: string; readonly label: string; readonly lang?: string };
type Props = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly MenuChoice[];
  readonly onChange: (value: string) => void;
};

export function MenuChoices({ label, value, choices, onChange }: Props) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <DropdownMenu.Label className="px-3 pt-2.5 pb-1 text-xs font-medium text-muted">{label}</DropdownMenu.Label>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          lang={choice.lang}
          className="flex min-h-10 items-center justify-between gap-3 rounded-xl px-3 py-2 text-sm outline-none data-highlighted:bg-sunken pointer-coarse:min-h-11"
        >
          <span className="min-w-0 break-words">{choice.label}</span>
          <DropdownMenu.ItemIndicator>
            <Check className="size-4 text-accent-ink" aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
