import { describe, expect, it } from 'vitest';
import { clockOf, machineDurationOf, momentOf } from './times.ts';

describe('times', () => {
  it('U6 a call lasts minutes and seconds, and hours only when there are some', () => {
    expect(clockOf(7_400)).toBe('0:07');
    expect(clockOf(754_000)).toBe('12:34');
    expect(clockOf(3_729_000)).toBe('1:02:09');
    expect(clockOf(-50)).toBe('0:00');
    expect(machineDurationOf(3_729_900)).toBe('PT3729S');
  });

  it('U6 a line of today has the hour, an older one the day as well, as the language writes it', () => {
    const now = Date.UTC(2026, 10, 20, 10, 0);
    const early = Date.UTC(2026, 10, 20, 9, 5);
    const before = Date.UTC(2026, 10, 19, 23, 59);
    expect(momentOf(early, now, 'en-GB', 'UTC')).toMatch(/^0?9:05$/);
    expect(momentOf(before, now, 'en-GB', 'UTC')).toContain('19 Nov');
    expect(momentOf(before, now, 'zh-CN', 'UTC')).toContain('11月19日');
    expect(momentOf(before, now, 'zh-CN', 'Asia/Shanghai')).toMatch(/^0?7:59$/);
  });
});
