// Recording between people: who is told before anything is recorded, who is in it, and every way it ends.
import { describe, expect, test } from 'vitest';
import { recorders } from '../../renderer/core/recorded.ts';
import type { RecordingEnd } from '../../renderer/core/recording-state.ts';
import { wants } from '../../renderer/core/wants.ts';
import { Town } from './town.ts';

const HOW = { form: 'together', lines: 720, framesPerS: 30 } as const;

function room(...names: readonly string[]): Town {
  const town = new Town([...names, 'late']);
  for (const name of names) enter(town, name);
  return town;
}

function enter(town: Town, name: string): void {
  town.happen(name, { type: 'user.pressedEnterRoom', name: 'Lab', ask: {}, media: 'audio' });
  town.settle();
}

/** As far as the place: nobody is told yet. */
function ask(town: Town, name: string): string {
  town.happen(name, { type: 'user.openedRecording' });
  town.happen(name, { type: 'user.pressedRecord', ...HOW });
  const wanted = wants(town.side(name).state).recording;
  if (wanted?.phase !== 'asking') throw new Error(`${name} can't record`);
  return wanted.wish.id;
}

function record(town: Town, name: string): string {
  const id = ask(town, name);
  town.happen(name, { type: 'recording.placed', recording: id });
  return id;
}

const castOf = (town: Town, name: string) =>
  wants(town.side(name).state).recording?.cast.map((person) => person.name) ?? [];
const seenBy = (town: Town, name: string) => recorders(town.side(name).state).map((person) => person.name);
const end = (town: Town, name: string, recording: string, how: RecordingEnd) =>
  town.happen(name, { type: 'recording.ended', recording, end: how });

describe('recording', () => {
  test('M50 nothing is recorded, and nobody told, before there is a place', () => {
    const town = room('ann', 'bob');
    const id = ask(town, 'ann');
    town.settle();
    expect(castOf(town, 'ann')).toEqual([]);
    expect(seenBy(town, 'bob')).toEqual([]);
    end(town, 'ann', id, { kind: 'cancelled' });
    expect(town.side('ann').state).toMatchObject({ recording: { phase: 'none' }, notices: [] });
  });

  test('M51 nobody but myself is in it before their page has said that it shows the notice', () => {
    const town = room('ann', 'bob');
    record(town, 'ann');
    expect(castOf(town, 'ann')).toEqual(['ann']);
    town.settle();
    expect(seenBy(town, 'bob')).toEqual(['ann']);
    expect(castOf(town, 'ann')).toEqual(['bob', 'ann']);
  });

  test('M51 a page that does not know the notice is never recorded', () => {
    const town = room('ann', 'bob');
    record(town, 'ann');
    const link = wants(town.side('ann').state).links[0]?.link;
    if (!link) throw new Error('no link');
    town.happen('ann', { type: 'link.received', link, message: { type: 'media', microphone: true, camera: true } });
    expect(castOf(town, 'ann')).toEqual(['ann']);
  });

  test('M52 who comes while it runs is told at once, and is in it from then on', () => {
    const town = room('ann', 'bob');
    record(town, 'ann');
    town.settle();
    enter(town, 'late');
    expect(seenBy(town, 'late')).toEqual(['ann']);
    expect(castOf(town, 'ann')).toEqual(['bob', 'late', 'ann']);
  });

  test('M52 the notice lasts through a pause and ends with the recording', () => {
    const town = room('ann', 'bob');
    const id = record(town, 'ann');
    town.happen('ann', { type: 'user.pressedPauseRecording' });
    town.settle();
    expect(wants(town.side('ann').state).recording).toMatchObject({ phase: 'on', isPaused: true });
    expect(seenBy(town, 'bob')).toEqual(['ann']);
    town.happen('ann', { type: 'user.pressedStopRecording' });
    town.settle();
    expect(seenBy(town, 'bob')).toEqual([]);
    expect(wants(town.side('ann').state).recording?.phase).toBe('finishing');
    end(town, 'ann', id, { kind: 'saved', place: 'a.mp4' });
    expect(town.side('ann').state.notices).toMatchObject([{ kind: 'recorded', end: { place: 'a.mp4' } }]);
  });

  test('M53 it ends with the room, and what there is becomes a file', () => {
    const town = room('ann', 'bob');
    record(town, 'ann');
    town.settle();
    town.happen('ann', { type: 'user.pressedHangUp' });
    town.happen('ann', { type: 'page.changedVisibility', isVisible: true });
    expect(wants(town.side('ann').state).recording?.phase).toBe('finishing');
  });

  test('M57 a disk that is full ends it, says so, and keeps what there is', () => {
    const town = room('ann', 'bob');
    const id = record(town, 'ann');
    town.happen('ann', { type: 'recording.broke', recording: id });
    town.settle();
    expect(seenBy(town, 'bob')).toEqual([]);
    end(town, 'ann', id, { kind: 'failed', problem: 'disk-full', isKept: true });
    expect(town.side('ann').state).toMatchObject({
      recording: { phase: 'none' },
      notices: [{ kind: 'recorded', end: { problem: 'disk-full', isKept: true } }],
    });
  });

  test('M54 pictures are sent for the recording also while the window is hidden, and no longer than that', () => {
    const town = room('ann', 'bob');
    const views = () =>
      town
        .side('ann')
        .effects.flatMap((effect) =>
          effect.type === 'sendToPeer' && effect.message.type === 'view' ? [effect.message.width] : [],
        );
    town.happen('ann', { type: 'page.sizedTile', person: town.id('bob'), width: 320, height: 180 });
    record(town, 'ann');
    town.settle();
    expect(views().at(-1)).toBe(1_280);
    town.happen('ann', { type: 'page.changedVisibility', isVisible: false });
    expect(views().at(-1)).toBe(1_280);
    town.happen('ann', { type: 'user.pressedStopRecording' });
    expect(views().at(-1)).toBe(0);
  });

  test('M58 what a dead page left is offered until it is kept or deleted', () => {
    const town = room('ann');
    const left = { id: 'a.mp4', name: 'a.mp4', sizeBytes: 9 };
    town.happen('ann', { type: 'recordings.found', left: [left] });
    expect(town.side('ann').state.notices).toMatchObject([{ kind: 'recording-left', left }]);
    town.happen('ann', { type: 'user.pressedKeepRecording', recording: 'a.mp4' });
    expect(town.side('ann').state.notices).toEqual([]);
    expect(town.side('ann').effects.at(-1)).toEqual({ type: 'keepRecording', recording: 'a.mp4' });
  });

  test('M60 who is photographed is told by whom, and of what', () => {
    const town = room('ann', 'bob');
    town.happen('ann', { type: 'user.tookPhoto', person: town.id('bob'), of: 'screen' });
    town.settle();
    expect(town.side('bob').state.notices).toMatchObject([
      { kind: 'photographed', party: { name: 'ann' }, of: 'screen' },
    ]);
  });
});
