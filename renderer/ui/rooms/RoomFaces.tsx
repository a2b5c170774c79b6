// What stands for a room in the list: its members' letters, in the place where a person's stand.
import { Avatar } from '../kit/Avatar.tsx';
import { classes } from '../kit/classes.ts';

/** As many as can still be told apart in this place. */
const FACES = 4;

const SIZES: Record<number, string> = { 1: 'size-11 text-[0.9375rem]', 2: 'size-7 text-[0.625rem]' };
const SMALL = 'size-5.25 text-[0.5rem]';

export function RoomFaces({ names }: { readonly names: readonly string[] }) {
  const shown = names.slice(0, FACES);
  return (
    <div
      aria-hidden
      className={classes(
        'size-11 shrink-0 content-center justify-center gap-0.5 @max-[22rem]:hidden',
        shown.length === 2 ? 'relative' : 'flex flex-wrap',
      )}
    >
      {shown.map((name, index) => (
        <span key={name} className={shown.length === 2 ? PAIR[index] : undefined}>
          <Avatar name={name} className={SIZES[shown.length] ?? SMALL} />
        </span>
      ))}
    </div>
  );
}

/** Two overlap: one above, one below. */
const PAIR = ['absolute top-0 left-0', 'absolute right-0 bottom-0 rounded-full ring-2 ring-surface'];
