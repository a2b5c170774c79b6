// With whom there is a conversation, wherever they are now. Pure.
import { foundOnce } from '../../core/found-once.ts';
import type { Chat } from '../../core/state.ts';

/** No name contains it. */
const BETWEEN = '\n';

/** The names in one string: it is the same as long as they are, whatever is written, so that the list isn't made anew for every message. */
export const namesWrittenWith = foundOnce((threads: Chat['threads']): string =>
  Object.entries(threads)
    .flatMap(([key, { name, entries }]) => (key.startsWith('#') || entries.length === 0 ? [] : [name]))
    .join(BETWEEN),
);

export function namesIn(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split(BETWEEN);
}
