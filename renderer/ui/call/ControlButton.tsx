// A round button on the stage. Switched off it turns light, so that one sees it from afar.
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../kit/classes.ts';
import { ariaKey, keyName } from '../shortcuts/key-name.ts';

const LOOKS = {
  on: 'bg-sunken text-ink hover:bg-hover data-[state=open]:bg-hover',
  off: 'bg-ink text-canvas hover:bg-ink/85',
  danger: 'w-16 bg-danger text-on-danger hover:bg-danger-hover sm:w-18',
};

type Props = Omit<ComponentProps<'button'>, 'children'> & {
  readonly icon: LucideIcon;
  readonly label: string;
  /** A key that does the same; empty: none. */
  readonly hotkey?: string;
  readonly look?: keyof typeof LOOKS;
  /** What stands on its corner: a number of new messages, or `!` for a device that gives nothing. */
  readonly badge?: number | '!';
  /** The badge belongs to something that is in this button's menu on narrow screens only. */
  readonly isBadgeNarrow?: boolean;
};

export function ControlButton(props: Props) {
  const { icon: Icon, label, hotkey = '', look = 'on', badge, isBadgeNarrow = false, className, ...rest } = props;
  const { t } = useTranslation();
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      data-hint={hotkey === '' ? label : `${label} (${keyName(hotkey, t('shortcuts.space'))})`}
      aria-keyshortcuts={ariaKey(hotkey)}
      className={classes(
        'relative grid h-12 w-12 shrink-0 place-items-center rounded-full transition-colors sm:h-14 sm:w-14',
        LOOKS[look],
        className,
      )}
    >
      <Icon className="size-5.5" aria-hidden />
      {badge !== undefined && badge !== 0 && (
        <span
          className={classes(
            'absolute -top-0.5 -right-0.5 grid h-5 min-w-5 place-items-center rounded-full px-1 text-xs font-bold ring-2 ring-surface',
            isBadgeNarrow && 'sm:hidden',
            badge === '!' ? 'bg-warn text-canvas' : 'bg-accent text-on-accent',
          )}
        >
          {badge}
        </span>
      )}
    </button>
  );
}
