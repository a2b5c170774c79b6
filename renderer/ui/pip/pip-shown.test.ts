import { describe, expect, it } from 'vitest';
import type { LinkId, PersonId } from '../../../signaling/protocol/index.ts';
import type { StagedPerson } from '../stage/staged.ts';
import { hasAnyPicture, pipShown } from './pip-shown.ts';

const person = (name: string, camera: boolean, screenSinceMs?: number): StagedPerson => ({
  id: `@${name}` as PersonId,
  name,
  link: name as LinkId,
  state: 'connected',
  wasConnected: true,
  isLost: false,
  isGone: false,
  theirs: { microphone: true, camera, screenSinceMs, hasScreenSound: false },
});
const namesOf = (all: readonly StagedPerson[]) => pipShown(all).people.map(({ name }) => name);

describe('who is in the small window', () => {
  it('U90 four people at most, those with a picture first, and how many more there are', () => {
    const all = [person('A', false), person('B', true), person('C', false), person('D', true), person('E', true)];
    expect(namesOf(all)).toEqual(['B', 'D', 'E', 'A']);
    expect(pipShown(all).restCount).toBe(1);
    expect(pipShown(all.slice(0, 2)).restCount).toBe(0);
  });

  it('U90 a shared screen has it for itself, the newest one', () => {
    const shown = pipShown([person('A', true, 1), person('B', true), person('C', true, 2)]);
    expect(shown).toMatchObject({ people: [{ name: 'C' }], isScreen: true, restCount: 0 });
  });

  it('U90 who was given up is not in it', () => {
    expect(namesOf([{ ...person('A', true), isLost: true }, person('B', false)])).toEqual(['B']);
  });

  it('U90 a window with nothing but a picture needs one', () => {
    expect(hasAnyPicture([person('A', false)])).toBe(false);
    expect(hasAnyPicture([person('A', false), person('B', true)])).toBe(true);
    expect(hasAnyPicture([person('A', false, 1)])).toBe(true);
  });
});
