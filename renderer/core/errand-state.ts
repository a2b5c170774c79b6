// What a link asks for beyond its host: a room to enter, or somebody to call. It waits until one is at the host, a minute at most.
import type { OpenedLink } from '../../app/bridge/system-facts.ts';
import type { CallMedia } from '../../signaling/protocol/index.ts';

export type Errand = OpenedLink & {
  readonly media: CallMedia;
  /** False for a link to somebody that was typed or pasted: who pastes has not said yet that it shall ring. */
  readonly isAgreed: boolean;
  /** Milliseconds since 1970. */
  readonly sinceMs: number;
};
