// A number that is counted up and down: two buttons, the arrow keys on it, and its bounds.
import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from './IconButton.tsx';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly fewer: string;
  readonly more: string;
  readonly onStep: (step: 1 | -1) => void;
};

export function Stepper({ label, value, least, most, fewer, more, onStep }: Props) {
  const id = useId();
  return (
    <div className="flex min-h-11 items-center justify-between gap-4">
      <span id={id} className="text-[0.9375rem] font-medium">
        {label}
      </span>
      <div className="flex items-center gap-1 rounded-xl bg-sunken">
        <IconButton icon={Minus} label={fewer} disabled={value <= least} onClick={() => onStep(-1)} />
        <span
          role="spinbutton"
          tabIndex={0}
          data-testid="places"
          aria-labelledby={id}
          aria-valuenow={value}
          aria-valuemin={least}
          aria-valuemax={most}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            onStep(event.key === 'ArrowUp' ? 1 : -1);
          }}
          className="min-w-8 rounded-lg text-center font-semibold tabular-nums"
        >
          {value}
        </span>
        <IconButton icon={Plus} label={more} disabled={value >= most} onClick={() => onStep(1)} />
      </div>
    </div>
  );
}
