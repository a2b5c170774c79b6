import { describe, expect, it } from 'vitest';
import { readPreferences } from './preferences.ts';
import { heardAs, type PersonVolume, VOLUMES_MAX, volumesAfter } from './volumes.ts';

describe('volumes', () => {
  it('M26 a volume belongs to the name, however it is written, and to nobody else', () => {
    const all = volumesAfter([], 'Ann', { volume: 1.5 });
    expect(heardAs(all, 'ANN')).toMatchObject({ volume: 1.5, isMuted: false });
    expect(heardAs(all, 'Bob')).toEqual({ volume: 1, isMuted: false });
  });

  it('M26 muting keeps the volume, and who is as they came again is forgotten', () => {
    const muted = volumesAfter(volumesAfter([], 'Ann', { volume: 0.5 }), 'Ann', { isMuted: true });
    expect(muted).toEqual([{ key: 'ann', volume: 0.5, isMuted: true }]);
    const heard = volumesAfter(muted, 'Ann', { isMuted: false });
    expect(heardAs(heard, 'Ann').volume).toBe(0.5);
    expect(volumesAfter(heard, 'Ann', { volume: 1 })).toEqual([]);
  });

  it('M26 nobody is louder than twice or quieter than nothing', () => {
    expect(heardAs(volumesAfter([], 'Ann', { volume: 7 }), 'Ann').volume).toBe(2);
    expect(heardAs(volumesAfter([], 'Ann', { volume: -1 }), 'Ann').volume).toBe(0);
  });

  it('M26 of more than 200 people the one that was changed longest ago goes', () => {
    let all: readonly PersonVolume[] = [];
    for (let index = 0; index < VOLUMES_MAX; index += 1) all = volumesAfter(all, `P${index}`, { volume: 0.5 });
    all = volumesAfter(all, 'P0', { volume: 0.6 });
    all = volumesAfter(all, 'Late', { isMuted: true });
    expect(all).toHaveLength(VOLUMES_MAX);
    expect(heardAs(all, 'P0').volume).toBe(0.6);
    expect(heardAs(all, 'P1').volume).toBe(1);
    expect(heardAs(all, 'Late').isMuted).toBe(true);
  });

  it('M26 volumes outlive the page; an entry that can’t be read takes no other with it', () => {
    const ann = { key: 'ann', volume: 2, isMuted: false };
    const kept = JSON.stringify({ volumes: [{ key: 'bob', volume: 9, isMuted: false }, 'noise', ann] });
    expect(readPreferences(kept).volumes).toEqual([ann]);
    expect(readPreferences('{"volumes":"loud"}').volumes).toEqual([]);
    expect(readPreferences(null).volumes).toEqual([]);
  });
});
