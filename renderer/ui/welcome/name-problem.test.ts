import { describe, expect, it } from 'vitest';
import { LIMITS, normalizeName } from '../../../signaling/protocol/index.ts';
import { nameProblemOf, otherNameFor } from './name-problem.ts';

describe('names', () => {
  it('U8 nothing typed yet is no mistake, a good name neither', () => {
    expect(nameProblemOf('')).toBeUndefined();
    expect(nameProblemOf('   ')).toBeUndefined();
    expect(nameProblemOf(' 王小明 ')).toBeUndefined();
  });

  it('U8 what is wrong with a name is said while it is typed', () => {
    expect(nameProblemOf('@ann')).toBe('badStart');
    expect(nameProblemOf('#lab')).toBe('badStart');
    expect(nameProblemOf('x'.repeat(LIMITS.nameMaxChars + 1))).toBe('tooLong');
    expect(nameProblemOf('An\u202en')).toBe('badCharacter');
  });

  it('U8 for a taken name another one is offered that can be used', () => {
    expect(otherNameFor('Ann')).toBe('Ann 2');
    expect(otherNameFor('Ann 2')).toBe('Ann 3');
    expect(otherNameFor('R2D2')).toBe('R2D2 2');
    const longest = '𝒜'.repeat(LIMITS.nameMaxChars);
    expect(normalizeName(otherNameFor(longest))).toBeDefined();
  });
});
