// The people one wants at the top of the list. A person has no identity of their own on a host, so that a favourite is a name.
import { z } from 'zod/mini';
import { nameKey } from '../../signaling/protocol/index.ts';

/** More than these are no favourites any more; the oldest goes. */
export const FAVOURITES_MAX = 200;

const favourite = z.string().check(z.minLength(1), z.maxLength(400));

/** Names as they were shown, the newest last. One that can't be read takes no other with it. */
export const favourites = z.pipe(
  z.catch(z.array(z.unknown()), []),
  z.transform((raw): readonly string[] =>
    raw.flatMap((name) => favourite.safeParse(name).data ?? []).slice(-FAVOURITES_MAX),
  ),
);

/** The list with somebody in it, or without them if they were, under whatever spelling. */
export function withToggled(now: readonly string[], toggled: string): readonly string[] {
  const key = nameKey(toggled);
  const others = now.filter((name) => nameKey(name) !== key);
  return others.length < now.length ? others : [...now, toggled].slice(-FAVOURITES_MAX);
}
