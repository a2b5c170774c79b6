import { describe, expect, it } from 'vitest';
import { hueOf, initialsOf } from './avatar-look.ts';

describe('avatars', () => {
  it.each([
    ['Ann', 'A'],
    ['ann lindqvist', 'AL'],
    ['Jürgen von der Böhm', 'JB'],
    ['Jean-Luc', 'JL'],
    ['王小明', '小明'],
    ['王', '王'],
    ['陈思远 Room 3', '思远'],
    ['مريم الحسيني', 'م'],
    ['👩‍🚀 Ada', '👩‍🚀A'],
    ['!!!', '!'],
    ['ﬁona', 'FI'],
  ])('U4 %s is shown as %s', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });

  it('U4 every spelling of a name has the same colour, and names spread over at least eight of them', () => {
    expect(hueOf('ANN  Lee')).toBe(hueOf('ann lee'));
    const hues = new Set(Array.from({ length: 60 }, (_, index) => hueOf(`Person ${index}`)));
    expect(hues.size).toBeGreaterThanOrEqual(8);
  });
});
