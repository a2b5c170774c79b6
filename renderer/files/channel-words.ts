// What is said on a link's channel for files, between the blocks: how far the receiver has come, and that this was all.
import { z } from 'zod/mini';

const byte = z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));
const channelWord = z.union([
  /** The receiver has taken everything before this byte. The first one says where to begin. */
  z.strictObject({ taken: byte }),
  /** The sender has nothing more. */
  z.strictObject({ end: byte }),
]);
export type ChannelWord = z.infer<typeof channelWord>;

export function readWord(data: unknown): ChannelWord | undefined {
  if (typeof data !== 'string' || data.length > 100) return undefined;
  try {
    return channelWord.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

export function writeWord(word: ChannelWord): string {
  return JSON.stringify(word);
}

/** In one message: all browsers take it, and larger ones hold up the words between them. */
export const MESSAGE_BYTES = 64 * 1024;
/** Said by the receiver at least this often. */
export const BLOCK_BYTES = 1024 * 1024;
/** On its way and not yet taken: more than a gigabit cable holds, and all that a slow disk lets pile up. */
export const WINDOW_BYTES = 8 * 1024 * 1024;

/** What both ends need of a channel; a test gives its own. */
export type FilesChannel = Pick<
  RTCDataChannel,
  'readyState' | 'bufferedAmount' | 'bufferedAmountLowThreshold' | 'binaryType' | 'send' | 'addEventListener'
>;
