import { expect, it } from 'vitest';
import { photoName } from './photo-name.ts';

it('M62 a photo is named after its moment and its format', () => {
  const at = new Date(2026, 0, 2, 3, 4, 5);
  expect(photoName(at, 'image/png')).toBe('Nearcall 2026-01-02 03.04.05.png');
  expect(photoName(at, 'image/jpeg')).toBe('Nearcall 2026-01-02 03.04.05.jpg');
});
