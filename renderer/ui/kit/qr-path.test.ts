import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

/** The dark modules of a path, as `x,y`. */
function darkIn(d: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`);
  }
  return dark;
}

describe('QR codes', () => {
  const { size, d } = qrPath('https://192.168.1.5:8443/r/lab');
  const dark = darkIn(d);

  it('U18 a code has its three finder patterns and four light modules all around', () => {
    const finder = [...'1111111100000110111011011101101110110000011111111'];
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const) {
      for (const [index, module] of finder.entries()) {
        const at = `${left + (index % 7)},${top + Math.floor(index / 7)}`;
        expect(dark.has(at), at).toBe(module === '1');
      }
    }
    for (const at of dark) {
      const [x = 0, y = 0] = at.split(',').map(Number);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x, y)).toBeLessThan(size - 4);
    }
  });

  it('U18 another text is another code, and the longest link with a key still fits', () => {
    expect(qrPath('https://192.168.1.5:8443/r/lob').d).not.toBe(d);
    const longest = `https://192.168.100.100:8443/r/${'%E5%AE%9E'.repeat(40)}?also=10.0.0.3:8443#${'a'.repeat(64)}`;
    expect(qrPath(longest).size).toBeGreaterThan(size);
  });
});
