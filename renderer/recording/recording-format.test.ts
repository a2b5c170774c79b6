import { describe, expect, it } from 'vitest';
import { fileName, freeName } from './file-name.ts';
import { recordingFormat, videoBitsPerS } from './recording-format.ts';
import { recordingProblem } from './recording-problem.ts';

describe('a recording', () => {
  it('M59 is MP4 where the browser makes all of it, else WebM, and nothing where it makes neither', async () => {
    const formatOf = (...codecs: readonly string[]) => recordingFormat(async (codec) => codecs.includes(codec));
    expect(await formatOf('avc1.42E028', 'mp4a.40.2', 'vp8', 'opus')).toMatchObject({ ending: 'mp4', video: 'avc' });
    expect(await formatOf('avc1.42E028', 'vp8', 'opus')).toMatchObject({ ending: 'webm', sound: 'opus' });
    expect(await formatOf('vp8')).toBeUndefined();
  });

  it('M59 has more bits for more lines and more pictures', () => {
    const bits = (lines: 720 | 1080, framesPerS: 15 | 30) => videoBitsPerS({ lines, framesPerS });
    expect(bits(720, 30)).toBe(2_500_000);
    expect(bits(1080, 30)).toBeGreaterThan(bits(720, 30));
    expect(bits(720, 15)).toBeLessThan(bits(720, 30));
  });

  it('M59 is named after its moment and its person, with no sign that a file system refuses', () => {
    const at = new Date(2026, 10, 21, 9, 5, 7);
    expect(fileName(at, 'mp4')).toBe('Nearcall 2026-11-21 09.05.07.mp4');
    expect(fileName(at, 'webm', '../a:b\u202e')).toBe('Nearcall 2026-11-21 09.05.07 __a_b_.webm');
  });

  it('M66 of two people with one name makes two files', () => {
    const taken = new Set(['Nearcall 1 Ann.webm', 'Nearcall 1 Ann 2.webm']);
    expect(freeName('Nearcall 1 Ann.webm', taken)).toBe('Nearcall 1 Ann 3.webm');
    expect(freeName('Nearcall 1 Bob.webm', taken)).toBe('Nearcall 1 Bob.webm');
  });

  it('M57 that can not be written says whether the disk is full or the place refused it', () => {
    expect(recordingProblem(new DOMException('', 'QuotaExceededError'))).toBe('disk-full');
    expect(recordingProblem(new Error('ENOSPC: no space left on device'))).toBe('disk-full');
    expect(recordingProblem(new DOMException('', 'NotAllowedError'))).toBe('not-allowed');
    expect(recordingProblem(new Error('?'))).toBe('failed');
  });
});
