// From one way of a file's bytes to the next: pages and the real directory. What moves the bytes is played by the test.
import { expect, test } from 'vitest';
import type { Transfer } from '../../renderer/core/transfer-state.ts';
import { wants } from '../../renderer/core/wants.ts';
import { streamToken, type TransferId, type WayName, type WayTicket } from '../../signaling/protocol/index.ts';
import { IDS, type Name, type Simulation, simulate } from './two-people.ts';

const ID = 't-1' as TransferId;
const MIB = 1024 * 1024;
const SIZE = 10 * MIB;
const BOTH = ['ann', 'bob'] as const;

const TICKETS: Readonly<Record<WayName, WayTicket>> = {
  channel: { way: 'channel' },
  host: { way: 'host', token: streamToken.parse('t'.repeat(43)), key: 'k'.repeat(43), sizeBytes: SIZE },
  direct: { way: 'direct', places: ['10.0.0.2:50000'], fingerprint: 'a'.repeat(64), path: `/files/${'p'.repeat(43)}` },
};

/** Bob has accepted Ann's file, and the link is up. */
function linked(ways: readonly WayName[]): Simulation {
  const simulation = simulate();
  for (const who of BOTH) simulation.happen(who, { type: 'files.ready', ways });
  const facts = { name: 'plan.pdf', count: 1, sizeBytes: SIZE, listBytes: 60 };
  simulation.happen('ann', { type: 'user.offeredFiles', person: IDS.bob, transfer: ID, ...facts });
  simulation.settle();
  simulation.happen('bob', { type: 'user.acceptedTransfer', transfer: ID });
  simulation.town.settle();
  return simulation;
}

/** The sender's way is ready, and the receiver knows how to read. */
function flow(simulation: Simulation): void {
  const { attempt, way } = transferOf(simulation, 'ann');
  if (!way) throw new Error('no way');
  simulation.happen('ann', { type: 'file.ticketMade', transfer: ID, attempt, ticket: TICKETS[way] });
  hearOverLinks(simulation);
}

function hearOverLinks({ town }: Simulation): void {
  while (town.say());
}

function loseHost({ town }: Simulation): void {
  for (const who of BOTH) town.lose(who);
}

function move(simulation: Simulation, byte: number): void {
  const { attempt } = transferOf(simulation, 'bob');
  simulation.happen('bob', { type: 'file.moved', transfer: ID, attempt, byte });
}

function breakWay(simulation: Simulation, who: Name): void {
  simulation.happen(who, { type: 'file.broke', transfer: ID, attempt: transferOf(simulation, who).attempt });
}

function transferOf({ sides }: Simulation, who: Name): Transfer {
  const transfer = sides[who].state.transfers.list.find(({ id }) => id === ID);
  if (!transfer) throw new Error(`${who} has no transfer`);
  return transfer;
}

function runs({ sides }: Simulation) {
  return BOTH.map((who) => wants(sides[who].state).transfers[0]?.run);
}

test('F50 when a way by HTTPS breaks, the next goes on over the same link, at the first missing byte, though the host is gone', () => {
  const simulation = linked(['host', 'channel']);
  flow(simulation);
  expect(runs(simulation)).toMatchObject([{ way: 'host', attempt: 1 }, { ticket: { way: 'host' } }]);
  move(simulation, 4 * MIB);
  loseHost(simulation);
  breakWay(simulation, 'ann');
  breakWay(simulation, 'bob');
  hearOverLinks(simulation);
  flow(simulation);
  const here = { link: 'file-t-1-1', attempt: 2, fromByte: 4 * MIB };
  expect(runs(simulation)).toMatchObject([
    { ...here, way: 'channel' },
    { ...here, ticket: { way: 'channel' } },
  ]);
});

test('F50 after a data channel the next beginning has a new link: something of the old one may still come', () => {
  const simulation = linked(['channel']);
  flow(simulation);
  move(simulation, MIB);
  breakWay(simulation, 'bob');
  simulation.town.settle();
  expect(wants(simulation.sides.bob.state).links.map(({ link }) => link)).toEqual(['file-t-1-2']);
  expect(transferOf(simulation, 'ann')).toMatchObject({ attempt: 2, fromByte: MIB });
});

test('F50 a link that is down isn’t kept', () => {
  const simulation = linked(['host', 'channel']);
  flow(simulation);
  for (const who of BOTH) simulation.town.breakLink(who, 'file-t-1-1' as never);
  breakWay(simulation, 'bob');
  simulation.town.settle();
  expect(wants(simulation.sides.bob.state).links.map(({ link }) => link)).toEqual(['file-t-1-2']);
});

test('F51 a sender who can’t go on says so, and the receiver waits for no silence', () => {
  const simulation = linked(['direct', 'host', 'channel']);
  const taken = [];
  for (let beginning = 0; beginning < 3; beginning += 1) {
    taken.push(transferOf(simulation, 'ann').way);
    breakWay(simulation, 'ann');
    hearOverLinks(simulation);
  }
  expect(taken).toEqual(['direct', 'host', 'channel']);
});

test('F51 what is being read is stopped first, and ends where it ends', () => {
  const simulation = linked(['host', 'channel']);
  flow(simulation);
  move(simulation, 2 * MIB);
  breakWay(simulation, 'ann');
  hearOverLinks(simulation);
  expect(runs(simulation)).toEqual([undefined, undefined]);
  move(simulation, 3 * MIB);
  breakWay(simulation, 'bob');
  hearOverLinks(simulation);
  expect(transferOf(simulation, 'ann')).toMatchObject({ attempt: 2, fromByte: 3 * MIB, phase: 'running' });
});

test('F51 only the receiver begins, the sender alone breaks its way, and what concerns another beginning means nothing', () => {
  const simulation = linked(['host', 'channel']);
  flow(simulation);
  const link = 'file-t-1-1' as never;
  const begin = { type: 'file-begin', transfer: ID, attempt: 2, fromByte: 0, ways: ['channel'] } as const;
  for (const [who, message] of [
    ['bob', begin],
    ['ann', { type: 'file-broke', transfer: ID, attempt: 1 }],
    ['ann', { ...begin, attempt: 1 }],
    ['ann', { ...begin, fromByte: SIZE + 1 }],
    ['bob', { type: 'file-broke', transfer: ID, attempt: 2 }],
  ] as const) {
    const before = transferOf(simulation, who);
    simulation.happen(who, { type: 'link.received', link, message: message as never });
    expect(transferOf(simulation, who), JSON.stringify(message)).toBe(before);
  }
});

test('F52 who isn’t online doesn’t try the way through the host, however well it went', () => {
  const simulation = linked(['host', 'channel']);
  flow(simulation);
  move(simulation, 8 * MIB);
  simulation.town.lose('ann');
  breakWay(simulation, 'bob');
  hearOverLinks(simulation);
  expect(transferOf(simulation, 'ann').way).toBe('channel');
  const online = linked(['host', 'channel']);
  flow(online);
  move(online, 8 * MIB);
  breakWay(online, 'bob');
  hearOverLinks(online);
  expect(transferOf(online, 'ann').way).toBe('host');
});

test('F55 without a host the end is told over the link, which goes only after that', () => {
  const simulation = linked(['host', 'channel']);
  flow(simulation);
  simulation.happen('ann', { type: 'file.summed', transfer: ID, sha256: 'a'.repeat(64) });
  hearOverLinks(simulation);
  loseHost(simulation);
  simulation.happen('bob', { type: 'file.summed', transfer: ID, sha256: 'a'.repeat(64) });
  const linksOf = (who: Name) => wants(simulation.sides[who].state).links.map(({ link }) => link);
  expect(linksOf('bob')).toEqual(['file-t-1-1']);
  simulation.happen('bob', { type: 'file.stored', transfer: ID });
  hearOverLinks(simulation);
  expect(transferOf(simulation, 'ann').outcome).toBe('done');
  expect([linksOf('ann'), linksOf('bob')]).toEqual([[], ['file-t-1-1']]);
  simulation.town.runOut('bob', 'transfer-left');
  expect(linksOf('bob')).toEqual([]);
});
