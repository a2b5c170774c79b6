// A person without a picture: their letters on their colour. The name beside it is what gets spoken.
import { hueOf, initialsOf } from './avatar-look.ts';
import { classes } from './classes.ts';

type Props = { readonly name: string; readonly className?: string };

/** @param className its size and the size of its letters. */
export function Avatar({ name, className = 'size-11 text-[0.9375rem]' }: Props) {
  const hue = hueOf(name);
  return (
    <span
      aria-hidden
      className={classes(
        'grid shrink-0 place-items-center rounded-full leading-none font-semibold tracking-tight text-white select-none',
        className,
      )}
      style={{ backgroundColor: `oklch(0.52 0.085 ${hue})` }}
    >
      {initialsOf(name)}
    </span>
  );
}
