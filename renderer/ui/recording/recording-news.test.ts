import { describe, expect, it } from 'vitest';
import { recordingNews } from './recording-news.ts';

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
});
