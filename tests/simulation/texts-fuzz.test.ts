// Two and three people write to each other, alone and in a room, while pages are loaded again, disks are slow, connections break and the
// host restarts or forgets. Seeded: a failure names its seed.
import { expect, test } from 'vitest';
import { type ChatLine, deliveryOf, linesOf } from '../../renderer/core/chat-lines.ts';
import { type Chat, emptyThread, type Thread } from '../../renderer/core/chat-state.ts';
import type { Event } from '../../renderer/core/events.ts';
import { foundOnce } from '../../renderer/core/found-once.ts';
import { nameKey } from '../../signaling/protocol/index.ts';
import { seededRandom } from '../contract/seeded-random.ts';
import { Town } from './town.ts';

const SEEDS = 200;
const STEPS = 80;
const EMOJIS = ['👍', '❤️'];
const ENTER: Event = { type: 'user.pressedEnterRoom', name: 'lab', ask: {}, media: 'audio' };

const hasDoubles = foundOnce((threads: Chat['threads']): boolean => {
  const keys = Object.values(threads).flatMap(({ entries }) => entries.map(({ key }) => key));
  return new Set(keys).size < keys.length;
});

for (const names of [
  ['ann', 'bob'],
  ['ann', 'bob', 'cat'],
] as const) {
  test(`C110 ${names.length} people, ${SEEDS} random runs of reloads, offline spells and restarts: every message once, in one order, with the right ticks`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) run(names, seed);
  }, 300_000);
}

function run(names: readonly string[], seed: number): void {
  const random = seededRandom(seed);
  let ids = 0;
  const town = new Town(names, () => `${Math.floor(random() * 1e9).toString(36)}-${++ids}`);
  const away = new Set<string>();
  for (const name of names) {
    town.side(name).disk.isSlow = true;
    if (names.length > 2) town.happen(name, ENTER);
  }
  town.settle();
  let count = 0;
  for (let step = 0; step < STEPS; step++) {
    const name = pick(names, random);
    act(town, away, name, random, () => `text ${++count}`);
    // Nobody comes twice, at any moment.
    for (const each of names)
      if (hasDoubles(town.side(each).state.chat.threads)) throw new Error(`twice: seed ${seed}`);
  }
  comeTogether(town, names);
  const where = `seed ${seed}`;
  checkPairs(town, names, where);
  checkRoom(town, names, where);
  // And they all look at everything.
  for (const name of names) {
    for (const key of Object.keys(town.side(name).state.chat.threads)) {
      town.happen(name, { type: 'user.openedThread', thread: key });
      town.settle();
    }
  }
  // What a host refused is tried again a little later.
  for (let round = 0; round < 3; round++) {
    for (const name of names) town.runOut(name, 'held');
    town.settle();
  }
  for (const name of names) {
    for (const [key, thread] of Object.entries(town.side(name).state.chat.threads)) {
      expect(thread.unread, where).toBe(0);
      const isUnread = (line: ChatLine) => deliveryOf(line, town.side(name).state) !== 'read';
      const unread = linesOf(thread).filter((line) => hasReaders(line) && !line.isDeleted && isUnread(line));
      expect(unread, `${where}: ${name} in ${key}`).toEqual([]);
    }
  }
}

function hasReaders({ author, entry }: ChatLine): boolean {
  return author === undefined && entry.to.length > 0;
}

function act(town: Town, away: Set<string>, name: string, random: () => number, freshText: () => string): void {
  const dice = random();
  if (dice < 0.2) town.deliver(name);
  else if (dice < 0.4) town.hear(name);
  else if (dice < 0.5) town.flush(name);
  else if (dice < 0.54) town.lose(name);
  else if (dice < 0.62) town.connect(name);
  else if (dice < 0.65) town.host.notice(random() < 0.5);
  else if (dice < 0.66) town.restart(random() < 0.6);
  else if (dice < 0.68) town.host.expire();
  else if (dice < 0.7) town.host.beat();
  else if (dice < 0.72) town.reload(name);
  else if (dice < 0.74) stayAway(town, away, name);
  else if (dice < 0.76) town.runOut(name, 'login');
  else if (dice < 0.78 && town.sides.size > 2) town.happen(name, comeOrGo(town, name));
  else town.happen(name, press(town, name, random, freshText));
}

function pictureOf(text: string) {
  return { width: 2, height: 1, pieces: [btoa(text), btoa('the rest')] };
}

function comeOrGo(town: Town, name: string): Event {
  return town.side(name).state.room.phase === 'inside' ? { type: 'user.pressedHangUp' } : ENTER;
}

// A long spell without the host, or the end of it.
function stayAway(town: Town, away: Set<string>, name: string): void {
  const side = town.side(name);
  side.isAway = !side.isAway;
  if (side.isAway) {
    away.add(name);
    town.lose(name);
  } else away.delete(name);
}

function press(town: Town, name: string, random: () => number, freshText: () => string): Event {
  const { state } = town.side(name);
  const others = [...town.sides.keys()].filter((other) => other !== name);
  const threads = [...others.map(nameKey), ...(state.chat.threads['#lab'] ? ['#lab'] : [])];
  const thread = pick(threads, random);
  const known = state.chat.threads[thread];
  const person =
    state.people.byId[
      Object.values(state.people.byId).find((one) => nameKey(one.name) === thread)?.id ?? ('' as never)
    ];
  if (!known) return person ? { type: 'user.openedChat', person: person.id } : { type: 'user.closedChat' };
  const lines = linesOf(known).filter(({ isDeleted }) => !isDeleted);
  const dice = random();
  if (dice < 0.08) return { type: 'user.sentText', thread, text: '', picture: pictureOf(freshText()) };
  if (dice < 0.6 || lines.length === 0) return { type: 'user.sentText', thread, text: freshText() };
  const { key: about, author } = pick(lines, random);
  if (dice < 0.7) return { type: 'user.reacted', thread, about, emoji: pick(EMOJIS, random), isOn: random() < 0.7 };
  if (dice < 0.8) return { type: 'user.openedThread', thread };
  if (dice < 0.85) return { type: 'user.closedChat' };
  if (author !== undefined) return { type: 'user.typed', thread, text: freshText() };
  return dice < 0.96
    ? { type: 'user.editedText', thread, about, text: freshText() }
    : { type: 'user.deletedText', thread, about };
}

// Everybody is back, and whatever waits for a moment has had it.
function comeTogether(town: Town, names: readonly string[]): void {
  for (const name of names) {
    town.side(name).isAway = false;
    town.side(name).disk.isSlow = false;
  }
  for (let round = 0; round < 4; round++) {
    town.settle();
    town.host.notice();
    town.host.expire();
    for (const name of names) {
      town.runOut(name, 'login');
      if (town.side(name).state.connection.phase !== 'failed') continue;
      town.lose(name);
      town.happen(name, { type: 'user.pressedRetry' });
    }
    town.settle();
    for (const name of names) town.runOut(name, 'held');
  }
  town.settle();
  for (const name of names) expect(town.side(name).state.connection.phase).toBe('online');
}

/** A conversation as its lines say it, whoever looks. */
function told(town: Town, name: string, thread: string): readonly string[] {
  const conversation = town.side(name).state.chat.threads[thread];
  return (conversation ? linesOf(conversation) : []).map((line) => {
    const reactions = line.reactions.map(({ emoji, by }) => `${emoji}${by.map((who) => who ?? name).sort()}`).sort();
    const picture = line.picture?.pieces.map((key) => key && atob(town.side(name).disk.readPiece(key) ?? '')) ?? [];
    return `${line.key} ${line.author ?? name}: ${line.isDeleted ? '(deleted)' : line.text}${picture} ${reactions}`;
  });
}

function checkPairs(town: Town, names: readonly string[], where: string): void {
  for (const a of names) {
    for (const b of names.filter((other) => other > a)) {
      expect(told(town, a, b), `${where}: ${a} and ${b}`).toEqual(told(town, b, a));
    }
    const entries = Object.values(town.side(a).state.chat.threads).flatMap((thread) => thread.entries);
    const pieces = entries.filter(({ what }) => what.kind === 'piece' && !what.isGone);
    expect(town.side(a).disk.pieceCount, `${where}: pieces of ${a}`).toBe(pieces.length);
    for (const [key, thread] of Object.entries(town.side(a).state.chat.threads)) {
      const isThere = (line: ChatLine) => ['delivered', 'read'].includes(deliveryOf(line, town.side(a).state));
      const missing = linesOf(thread).filter((line) => hasReaders(line) && !isThere(line));
      expect(missing, `${where}: ${a} to ${key}`).toEqual([]);
    }
  }
}

function keysOfLines(thread: Thread): readonly string[] {
  return linesOf(thread).map(({ key }) => key);
}

// Not everybody was inside all the time; what two have both got stands in the same order for both.
function checkRoom(town: Town, names: readonly string[], where: string): void {
  const keysIn = (name: string) => keysOfLines(town.side(name).state.chat.threads['#lab'] ?? emptyThread('lab'));
  for (const a of names) {
    for (const line of linesOf(town.side(a).state.chat.threads['#lab'] ?? emptyThread('lab'))) {
      if (line.author !== undefined) continue;
      const lacking = line.entry.to.filter((reader) => keysIn(reader).filter((key) => key === line.key).length !== 1);
      expect(lacking, `${where}: lack ${a}'s ${line.text}`).toEqual([]);
    }
    for (const b of names.filter((other) => other > a)) {
      const [ofA, ofB] = [keysIn(a), keysIn(b)];
      expect(
        ofA.filter((key) => ofB.includes(key)),
        where,
      ).toEqual(ofB.filter((key) => ofA.includes(key)));
    }
  }
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
