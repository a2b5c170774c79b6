import { expect, it } from 'vitest';
import { groupsOf, pairsOf } from './fingerprint.ts';

it('U5 a fingerprint is read in groups of four, and nothing of it is lost', () => {
  const hex = '9f3ac41d77e0b25c8a6f10d34be2975f0c1d8e7ab64352f19de87a0b3c5d6e1f';
  expect(groupsOf(hex)).toHaveLength(16);
  expect(groupsOf(hex).join('')).toBe(hex);
  expect(groupsOf('9f:3a:c4:1d:77')).toEqual(['9f3a', 'c41d', '77']);
  expect(groupsOf('')).toEqual([]);
});

it('U5 that of a certificate is written in pairs, as browsers do', () => {
  expect(pairsOf('9f3ac41d77')).toEqual(['9F', '3A', 'C4', '1D', '77']);
  expect(pairsOf('')).toEqual([]);
});
