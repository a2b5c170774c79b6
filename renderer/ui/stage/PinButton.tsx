// Pins somebody, and takes the pin off again; then it is the mark as well. Quiet until one points at the tile. On touch screens the
// tile's menu and a double tap pin.
import { Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../kit/classes.ts';
import { usePin } from './Pins.tsx';
import { SELF } from './spot.ts';

type Props = {
  /** Whose tile it is, by key. */
  readonly of: string;
  readonly name: string;
};

export function PinButton({ of, name }: Props) {
  const { t } = useTranslation();
  const { isPinned, togglePin } = usePin(of);
  const label =
    of === SELF
      ? t(isPinned ? 'stage.unpinSelf' : 'stage.pinSelf')
      : t(isPinned ? 'stage.unpin' : 'stage.pin', { name });
  return (
    <button
      type="button"
      data-testid="pin"
      data-pinned={isPinned}
      aria-label={label}
      data-hint={label}
      onClick={togglePin}
      className={classes(
        'group/pin grid size-8 shrink-0 place-items-center rounded-lg transition-[opacity,background-color] pointer-coarse:size-11',
        isPinned
          ? 'bg-accent text-on-accent hover:bg-accent-hover'
          : 'bg-canvas/80 text-ink opacity-0 group-hover/tile:opacity-100 hover:bg-canvas focus-visible:opacity-100 group-has-focus-visible/tile:opacity-100 pointer-coarse:hidden',
      )}
    >
      <Pin className={classes('size-4', isPinned && 'fill-current group-hover/pin:hidden')} aria-hidden />
      {isPinned && <PinOff className="hidden size-4 group-hover/pin:block" aria-hidden />}
    </button>
  );
}
