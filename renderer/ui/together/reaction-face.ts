// What is drawn for each reaction. The word comes over the wire, never the picture.
import type { Reaction } from '../../../signaling/protocol/index.ts';

export const FACES: Readonly<Record<Reaction, string>> = {
  'thumbs-up': '👍',
  clap: '👏',
  heart: '❤️',
  laugh: '😂',
  wow: '😮',
  party: '🎉',
  think: '🤔',
  wave: '👋',
};
