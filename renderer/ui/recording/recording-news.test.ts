import { describe, expect, it } from 'vitest';
import { recordingNews } from './recording-news.ts';
import { sizeWords } from './size-words.ts';

describe('recording, said aloud', () => {
  it('U150 is told once when it begins and ends, to who comes later as well, and not at the end of the call', () => {
    const ann = { isMine: false, names: ['Ann'] };
    expect(recordingNews(undefined, ann)).toEqual([{ kind: 'began', name: 'Ann' }]);
    expect(recordingNews(ann, ann)).toEqual([]);
    expect(recordingNews(ann, { isMine: true, names: [] })).toEqual([
      { kind: 'iBegan', name: '' },
      { kind: 'ended', name: 'Ann' },
    ]);
    expect(recordingNews(ann, undefined)).toEqual([]);
  });

  it('U151 a size is written as the language does', () => {
    expect(sizeWords(12_400_000, 'en')).toBe('12 MB');
    expect(sizeWords(1_300_000_000, 'en')).toBe('1.3 GB');
    expect(sizeWords(0, 'zh')).toContain('0');
  });
});
