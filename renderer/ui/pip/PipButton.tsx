// A round button of the small window. Its words are the browser's own hint: ours is drawn in the page.
import type { LucideIcon } from 'lucide-react';
import { classes } from '../kit/classes.ts';

const LOOKS = {
  on: 'bg-sunken text-ink hover:bg-hover',
  off: 'bg-ink text-canvas hover:bg-ink/85',
  danger: 'w-14 bg-danger text-on-danger hover:bg-danger-hover',
};

type Props = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly look: keyof typeof LOOKS;
  readonly testId: string;
  readonly onPress: () => void;
};

export function PipButton({ icon: Icon, label, look, testId, onPress }: Props) {
  return (
    <button
      type="button"
      data-testid={testId}
      aria-label={label}
      title={label}
      onClick={onPress}
      className={classes('grid size-11 shrink-0 place-items-center rounded-full transition-colors', LOOKS[look])}
    >
      <Icon className="size-5" aria-hidden />
    </button>
  );
}
