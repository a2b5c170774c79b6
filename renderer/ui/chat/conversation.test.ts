import { expect, it } from 'vitest';
import type { EntryKey } from '../../../signaling/protocol/index.ts';
import { withEntries } from '../../core/chat-entries.ts';
import { type Entry, emptyThread, type Written } from '../../core/chat-state.ts';
import { conversationText, fileNameOf } from './conversation-text.ts';
import { searchLines } from './search-lines.ts';

function entry(key: string, atMs: number, what: Written, author?: string): Entry {
  const facts = { writtenMs: atMs, atMs, isRead: true, to: [], delivered: [], host: '' };
  return { key: key as EntryKey, thread: 'ann', ...facts, ...(author !== undefined && { author }), what };
}

const text = (words: string): Written => ({ kind: 'text', text: words });
const ann = withEntries(emptyThread('Ann'), [
  entry('a1', 0, text('Lunch at ONE?'), 'Ann'),
  entry('a2', 60_000, text('two lines\nof mine')),
  entry('a3', 120_000, text('secret'), 'Ann'),
  entry('e1', 180_000, { kind: 'edit', about: 'a1' as EntryKey, text: 'Lunch at two?' }, 'Ann'),
  entry('d1', 180_001, { kind: 'deletion', about: 'a3' as EntryKey }, 'Ann'),
  entry('r1', 180_002, { kind: 'reaction', about: 'a1' as EntryKey, emoji: '👍', isOn: true }),
]);
const cat = withEntries(emptyThread('Cat'), [
  entry('c1', 0, { kind: 'text', text: 'look', picture: { width: 2, height: 1, pieces: 1 } }, 'Cat'),
  entry('c2', 1, { kind: 'text', text: '', picture: { width: 2, height: 1, pieces: 1 } }, 'Cat'),
]);
const bob = withEntries(emptyThread('Bob'), [entry('b1', 300_000, text('ｌｕｎｃｈ 午饭'), 'Bob')]);

it('U135 a search finds the last wording in all conversations, the open one first, and nothing that was deleted', () => {
  const found = (words: string) => searchLines({ ann, bob }, 'ann', words).map(({ line }) => line.key);
  expect(found('lunch')).toEqual(['a1', 'b1']);
  expect(found('ONE')).toEqual([]);
  expect(found('午饭')).toEqual(['b1']);
  expect(found('secret')).toEqual([]);
  expect(found('')).toEqual(['b1', 'a2']);
});

it('U136 a conversation is exported as it stands, without what was deleted', () => {
  const words = { me: 'You', deleted: 'deleted', edited: 'edited', picture: 'Picture' };
  expect(conversationText(ann, words, 'UTC')).toBe(
    [
      'Ann',
      '',
      '[1970-01-01 00:00] Ann: Lunch at two? (edited) 👍',
      '[1970-01-01 00:01] You: two lines',
      '    of mine',
      '[1970-01-01 00:02] Ann: (deleted)',
      '',
    ].join('\n'),
  );
  expect(conversationText(cat, words, 'UTC')).toContain('Cat: (Picture) look\n[1970-01-01 00:00] Cat: (Picture)\n');
  expect(fileNameOf('../../etc/passwd')).toBe('etcpasswd.txt');
  expect(fileNameOf('安娜')).toBe('安娜.txt');
  expect(fileNameOf('...')).toBe('nearcall.txt');
});
