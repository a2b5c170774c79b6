import { expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { joinPieces, jpegSize, piecesOf } from './picture-bytes.ts';

const JPEG = Uint8Array.from([
  ...[0xff, 0xd8],
  ...[0xff, 0xe0, 0, 4, 1, 2],
  ...[0xff, 0xc4, 0, 3, 9],
  ...[0xff, 0xc2, 0, 11, 8, 0x03, 0x84, 0x06, 0x40, 3, 1, 2, 3],
]);

it('C112 a picture is the same after it was in pieces, each small enough for a frame', () => {
  const bytes = Uint8Array.from({ length: LIMITS.pictureMaxBytes }, (_, index) => (index * 31) % 256);
  const pieces = piecesOf(bytes);
  expect(pieces).toHaveLength(LIMITS.piecesMax);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(LIMITS.frameMaxBytes - 2_000);
  expect(joinPieces(pieces)).toEqual(bytes);
  expect(joinPieces(['<svg>'])).toBeUndefined();
});

it('U137 a picture says its size before it is decoded, and what is no JPEG has none', () => {
  expect(jpegSize(JPEG)).toEqual({ width: 1_600, height: 900 });
  expect(jpegSize(JPEG.subarray(0, 14))).toBeUndefined();
  expect(jpegSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
  expect(jpegSize(new Uint8Array())).toBeUndefined();
});
