// Four people do whatever they like with calls, rooms and texts, while their connections break, the host restarts, forgets,
// and links come and go. Seeded: a failure names its seed.
import { expect, test } from 'vitest';
import { deliveryOf, linesOf } from '../../renderer/core/chat-lines.ts';
import type { Event } from '../../renderer/core/events.ts';
import { wants } from '../../renderer/core/wants.ts';
import { nameKey } from '../../signaling/protocol/index.ts';
import { seededRandom } from '../contract/seeded-random.ts';
import { Town } from './town.ts';

const NAMES = ['ann', 'bob', 'cat', 'dan'] as const;
const SEEDS = 2_000;
const STEPS = 60;

test(`C51 whatever is pressed and breaks, in ${SEEDS} random runs: nobody is in two calls, links match, every text arrives once`, () => {
  for (let seed = 1; seed <= SEEDS; seed++) run(seed);
}, 300_000);

function run(seed: number): void {
  const random = seededRandom(seed);
  const town = new Town(NAMES, () => `f${Math.floor(random() * 1e12).toString(36)}`);
  let texts = 0;
  for (let step = 0; step < STEPS; step++) {
    act(town, random, () => `text ${++texts} of ${seed}`);
    for (const name of NAMES) expect(callsOf(town, name), `seed ${seed}, step ${step}`).toBeLessThanOrEqual(1);
  }
  town.settle();
  // What still rings, or has lost its other side, comes to its end; a name that our own dead connection held is asked for again.
  for (let round = 0; round < 2; round++) {
    for (const name of NAMES) town.runOut(name);
    town.settle();
  }
  const where = `seed ${seed}`;
  for (const name of NAMES) expect(town.side(name).state.connection.phase, where).toBe('online');
  checkLinks(town, where);
  checkRooms(town, where);
  checkTexts(town, where);
}

function act(town: Town, random: () => number, freshText: () => string): void {
  const name = pick(NAMES, random);
  const dice = random();
  if (dice < 0.25) town.deliver(name);
  else if (dice < 0.5) town.hear(name);
  else if (dice < 0.58) town.lose(name);
  else if (dice < 0.66) town.connect(name);
  else if (dice < 0.7) town.host.notice(random() < 0.5);
  else if (dice < 0.71) town.restart(random() < 0.7);
  else if (dice < 0.72) town.host.expire();
  else if (dice < 0.74) town.host.beat();
  else if (dice < 0.78) town.link();
  else if (dice < 0.8) town.say();
  else if (dice < 0.82) breakSomeLink(town, name, random);
  else if (dice < 0.83) town.runOut(name);
  else town.happen(name, press(town, name, random, freshText));
}

function press(town: Town, name: string, random: () => number, freshText: () => string): Event {
  const { state } = town.side(name);
  const others = Object.values(state.people.byId);
  const person = others.length > 0 ? pick(others, random) : undefined;
  const room = pick(['lab', 'attic'], random);
  const always: readonly Event[] = [
    { type: 'user.pressedAccept', media: 'audio' },
    { type: 'user.pressedDecline' },
    { type: 'user.pressedHangUp' },
    { type: 'user.dismissedCallEnd' },
    { type: 'user.dismissedRoom' },
    { type: 'user.toggledCamera' },
    { type: 'user.pressedEnterRoom', name: room, ask: {}, media: 'video' },
    { type: 'user.pressedEnterRoom', name: room, ask: {}, media: 'video' },
  ];
  if (!person) return pick(always, random);
  return pick(
    [
      ...always,
      { type: 'user.pressedCall', person: person.id, media: 'video' },
      { type: 'user.pressedCall', person: person.id, media: 'audio' },
      { type: 'user.pressedInvite', person: person.id },
      { type: 'user.pressedInvite', person: person.id },
      { type: 'user.pressedRetryLink', person: person.id },
      { type: 'user.openedChat', person: person.id },
      { type: 'user.sentText', thread: nameKey(person.name), text: freshText() },
      { type: 'user.sentText', thread: nameKey(person.name), text: freshText() },
    ],
    random,
  );
}

function breakSomeLink(town: Town, name: string, random: () => number): void {
  const links = wants(town.side(name).state).links;
  if (links.length > 0) town.breakLink(name, pick(links, random).link);
}

/** Calls and rooms that this person is in, or asks to be in by ringing. */
function callsOf(town: Town, name: string): number {
  const { call, room } = town.side(name).state;
  const isMoving = room.phase === 'entering' && room.moved !== undefined;
  const isInCall = call.phase === 'active' || call.phase === 'outgoing';
  return Number(isInCall) + Number(room.phase === 'inside' || (room.phase === 'entering' && !isMoving));
}

// Whoever wants a link finds the other side wanting the same one, in the other role.
function checkLinks(town: Town, where: string): void {
  for (const name of NAMES) {
    for (const { link, role, person } of wants(town.side(name).state).links) {
      const other = NAMES.find((candidate) => candidate !== name && town.id(candidate) === person);
      expect(other, `${where}: ${name} is linked with somebody who is gone`).toBeDefined();
      const theirs = wants(town.side(other ?? '').state).links.find((candidate) => candidate.link === link);
      expect(theirs?.person, `${where}: ${name} alone wants ${link} with ${other}`).toBe(town.id(name));
      expect(theirs?.role, where).not.toBe(role);
    }
  }
}

// Who is in a room is what its members, and the host, think.
function checkRooms(town: Town, where: string): void {
  for (const name of NAMES) {
    const { room } = town.side(name).state;
    expect(['none', 'inside', 'refused', 'ended', 'waiting'], `${where}: ${name}`).toContain(room.phase);
    if (room.phase !== 'inside') continue;
    const there = NAMES.filter((other) => {
      const theirs = town.side(other).state.room;
      return theirs.phase === 'inside' && nameKey(theirs.name) === nameKey(room.name);
    });
    const known = [...room.members.map((member) => member.name), name].sort();
    expect(known, `${where}: ${name} in ${room.name}`).toEqual([...there].sort());
  }
}

// Everybody is here in the end, so that every text has arrived: once.
function checkTexts(town: Town, where: string): void {
  const linesIn = (name: string, key: string) => {
    const thread = town.side(name).state.chat.threads[key];
    return thread ? linesOf(thread) : [];
  };
  for (const name of NAMES) {
    for (const key of NAMES) {
      for (const line of linesIn(name, key).filter(({ author }) => author === undefined)) {
        const arrived = linesIn(key, name).filter(({ text, author }) => author === name && text === line.text).length;
        expect(arrived, `${where}: "${line.text}" arrived ${arrived} times`).toBe(1);
        expect(['delivered', 'read'], where).toContain(deliveryOf(line, town.side(name).state));
      }
    }
  }
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
