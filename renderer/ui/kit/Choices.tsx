// A few choices side by side, one of them taken: language, appearance.
import { RadioGroup } from 'radix-ui';

type Choice<T extends string> = { readonly value: T; readonly label: string; readonly lang?: string };
type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  /** Shown, but not to be had: why stands beside it. */
  readonly isDisabled?: boolean;
};

export function Choices<T extends string>({ label, value, choices, onChange, isDisabled = false }: Props<T>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(wanted) => onChange(wanted as T)}
      orientation="horizontal"
      disabled={isDisabled}
      className="inline-flex max-w-full flex-wrap gap-y-1 rounded-xl bg-sunken p-1"
    >
      {choices.map((choice) => (
        <RadioGroup.Item
          key={choice.value}
          value={choice.value}
          lang={choice.lang}
          className="h-9 flex-1 rounded-lg px-3.5 text-sm font-medium whitespace-nowrap text-muted transition-colors not-disabled:hover:text-ink disabled:opacity-50 data-[state=checked]:bg-surface data-[state=checked]:text-ink data-[state=checked]:shadow-rest pointer-coarse:h-11 dark:data-[state=checked]:bg-hover"
        >
          {choice.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
