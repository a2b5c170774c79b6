// An on/off switch with its label and what it does; pressing the label switches too.
import { Switch } from 'radix-ui';
import { useId } from 'react';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly testId?: string;
};

export function Toggle({ label, hint, isOn, onChange, testId }: Props) {
  const id = useId();
  return (
    <div>
      <div className="flex min-h-11 items-center justify-between gap-4">
        <label htmlFor={id} className="py-1.5 text-[0.9375rem] leading-snug font-medium">
          {label}
        </label>
        <Switch.Root
          id={id}
          data-testid={testId}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          checked={isOn}
          onCheckedChange={onChange}
          className="relative h-7 w-12 shrink-0 rounded-full bg-edge transition-colors before:absolute before:-inset-2 data-[state=checked]:bg-accent"
        >
          <Switch.Thumb className="block size-5.5 translate-x-[0.1875rem] rounded-full bg-white shadow-sm transition-transform data-[state=checked]:translate-x-[1.4375rem] dark:data-[state=checked]:bg-on-accent" />
        </Switch.Root>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="-mt-1.5 pr-16 pb-1.5 text-sm text-pretty text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
