// A conversation as a text file: a line for each message, with when and from whom. Pure.
import { linesOf } from '../../core/chat-lines.ts';
import type { Thread } from '../../core/state.ts';

type Words = { readonly me: string; readonly deleted: string; readonly edited: string; readonly picture: string };

/** @param timeZone of the times; by default the device's. */
export function conversationText(thread: Thread, words: Words, timeZone?: string): string {
  // Sorts as text, and reads alike everywhere.
  const time = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    ...(timeZone !== undefined && { timeZone }),
  });
  const lines = linesOf(thread).map((line) => {
    const wording = line.text.replaceAll('\n', '\n    ');
    const shown = line.picture ? `(${words.picture})${wording && ` ${wording}`}` : wording;
    const text = line.isDeleted ? `(${words.deleted})` : shown;
    const reactions = line.reactions.map(({ emoji, by }) => ` ${emoji}${by.length > 1 ? by.length : ''}`).join('');
    return `[${time.format(line.atMs)}] ${line.author ?? words.me}: ${text}${line.isEdited ? ` (${words.edited})` : ''}${reactions}`;
  });
  return `${thread.name}\n\n${lines.join('\n')}\n`;
}

/** A name for the file that every system takes. */
export function fileNameOf(name: string): string {
  const safe = name
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .slice(0, 60);
  return `${safe === '' ? 'nearcall' : safe}.txt`;
}
