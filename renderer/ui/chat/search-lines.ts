// What a search finds in the conversations. Width, case and the form of a character make no difference. Pure.
import { nameKey } from '../../../signaling/protocol/index.ts';
import { type ChatLine, linesOf } from '../../core/chat-lines.ts';
import type { Chat } from '../../core/state.ts';

export type Hit = { readonly thread: string; readonly name: string; readonly line: ChatLine };

/** More are of no use to anybody: another word finds less. */
const HITS_MAX = 50;

/** @returns the newest first, those of the open conversation before all others; without words the last line of each conversation. */
export function searchLines(threads: Chat['threads'], open: string, words: string): readonly Hit[] {
  const wanted = nameKey(words);
  const hits = Object.entries(threads).flatMap(([key, thread]) => {
    const lines = linesOf(thread).filter(({ isDeleted }) => !isDeleted);
    const found = wanted === '' ? lines.slice(-1) : lines.filter(({ text }) => nameKey(text).includes(wanted));
    return found.map((line): Hit => ({ thread: key, name: thread.name, line }));
  });
  const isHere = (hit: Hit) => Number(wanted !== '' && hit.thread === open);
  return hits.sort((a, b) => isHere(b) - isHere(a) || b.line.atMs - a.line.atMs).slice(0, HITS_MAX);
}
