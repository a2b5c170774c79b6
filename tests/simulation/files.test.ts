// Files from one person to another: pages and the real directory. What moves the bytes is played by the test.
import { expect, test } from 'vitest';
import type { Transfer } from '../../renderer/core/transfer-state.ts';
import { wants } from '../../renderer/core/wants.ts';
import type { TransferId } from '../../signaling/protocol/index.ts';
import { IDS, type Name, runOutTimers, type Simulation, simulate } from './two-people.ts';

const ID = 't-1' as TransferId;
const MIB = 1024 * 1024;
const SIZE = 10 * MIB;
const SUM = 'a'.repeat(64);

function offering(simulation: Simulation): void {
  const facts = { name: 'plan.pdf', count: 1, sizeBytes: SIZE, listBytes: 60 };
  simulation.happen('ann', { type: 'user.offeredFiles', person: IDS.bob, transfer: ID, ...facts });
  simulation.settle();
}

/** Offered, accepted, linked, and the receiver knows how to read. */
function running(): Simulation {
  const simulation = simulate();
  offering(simulation);
  simulation.happen('bob', { type: 'user.acceptedTransfer', transfer: ID });
  flow(simulation);
  return simulation;
}

/** Everything that can be linked is, and the sender's adapter makes its ticket. */
function flow(simulation: Simulation): void {
  simulation.town.settle();
  const run = runOf(simulation, 'ann');
  if (run) {
    simulation.happen('ann', {
      type: 'file.ticketMade',
      transfer: ID,
      attempt: run.attempt,
      ticket: { way: 'channel' },
    });
  }
  simulation.town.settle();
}

function move(simulation: Simulation, who: Name, byte: number): void {
  simulation.happen(who, { type: 'file.moved', transfer: ID, attempt: transferOf(simulation, who).attempt, byte });
}

function transferOf(simulation: Simulation, who: Name): Transfer {
  const transfer = simulation.sides[who].state.transfers.list.find(({ id }) => id === ID);
  if (!transfer) throw new Error(`${who} has no transfer`);
  return transfer;
}

function runOf(simulation: Simulation, who: Name) {
  return wants(simulation.sides[who].state).transfers.find(({ id }) => id === ID)?.run;
}

/** Nothing came for too long: the receiver's adapter is stopped, and says so. */
function tooLate(simulation: Simulation): void {
  runOutTimers(simulation, 'bob');
  const { attempt, phase } = transferOf(simulation, 'bob');
  if (phase === 'linking' && !runOf(simulation, 'bob')) {
    simulation.happen('bob', { type: 'file.broke', transfer: ID, attempt });
  }
}

function phases(simulation: Simulation): string[] {
  return (['ann', 'bob'] as const).map((who) => {
    const { phase, outcome } = transferOf(simulation, who);
    return outcome ? `${phase}: ${outcome}` : phase;
  });
}

test('F1 files are offered to somebody who is here, without a call, and nothing flows before they accept', () => {
  const simulation = simulate();
  offering(simulation);
  expect(phases(simulation)).toEqual(['offered', 'offered']);
  expect(wants(simulation.sides.ann.state).links).toEqual([]);
  simulation.happen('bob', { type: 'user.refusedTransfer', transfer: ID });
  simulation.settle();
  expect(phases(simulation)).toEqual(['ended: refused', 'ended: refused']);
});

test('F2 an accepted transfer gets a link of its own, and both sides move bytes over it', () => {
  const simulation = running();
  expect(phases(simulation)).toEqual(['running', 'running']);
  expect(runOf(simulation, 'ann')).toMatchObject({ kind: 'send', fromByte: 0, way: 'channel' });
  expect(runOf(simulation, 'bob')).toMatchObject({ kind: 'receive', fromByte: 0, ticket: { way: 'channel' } });
  const links = (['ann', 'bob'] as const).map((who) => wants(simulation.sides[who].state).links);
  expect(links.map(([link]) => [link?.link, link?.role, link?.isPublishing])).toEqual([
    ['file-t-1-1', 'offerer', false],
    ['file-t-1-1', 'answerer', false],
  ]);
});

test('F3 a file is done when the receiver has stored what comes to the sender’s SHA-256', () => {
  const simulation = running();
  simulation.happen('ann', { type: 'file.summed', transfer: ID, sha256: SUM });
  simulation.town.settle();
  move(simulation, 'bob', SIZE);
  simulation.happen('bob', { type: 'file.summed', transfer: ID, sha256: SUM });
  expect(phases(simulation)).toEqual(['running', 'storing']);
  expect(wants(simulation.sides.bob.state).transfers[0]?.isChecked).toBe(true);
  simulation.happen('bob', { type: 'file.stored', transfer: ID });
  simulation.town.settle();
  expect(phases(simulation)).toEqual(['ended: done', 'ended: done']);
  expect(transferOf(simulation, 'ann').doneBytes).toBe(SIZE);
});

test('F4 bytes that come to another sum are not kept, and both are told', () => {
  const simulation = running();
  simulation.happen('ann', { type: 'file.summed', transfer: ID, sha256: SUM });
  simulation.town.settle();
  simulation.happen('bob', { type: 'file.summed', transfer: ID, sha256: 'b'.repeat(64) });
  simulation.town.settle();
  expect(phases(simulation)).toEqual(['ended: damaged', 'ended: damaged']);
  expect(wants(simulation.sides.bob.state).transfers).toEqual([]);
});

test('F5 a broken transfer goes on over a new link at the first byte that is missing', () => {
  const simulation = running();
  move(simulation, 'bob', 4 * MIB);
  simulation.happen('bob', { type: 'file.broke', transfer: ID, attempt: 1 });
  flow(simulation);
  expect(runOf(simulation, 'ann')).toMatchObject({ attempt: 2, fromByte: 4 * MIB, link: 'file-t-1-2' });
  expect(runOf(simulation, 'bob')).toMatchObject({ attempt: 2, fromByte: 4 * MIB, link: 'file-t-1-2' });
});

test('F5 a link that failed is asked for again only when the receiver has said where it stopped', () => {
  const simulation = running();
  const link = runOf(simulation, 'bob')?.link;
  if (!link) throw new Error('nothing runs');
  simulation.happen('bob', { type: 'link.changed', link, state: 'failed' });
  expect(runOf(simulation, 'bob')).toBeUndefined();
  expect(transferOf(simulation, 'bob').attempt).toBe(1);
  move(simulation, 'bob', 5 * MIB);
  simulation.happen('bob', { type: 'file.broke', transfer: ID, attempt: 1 });
  flow(simulation);
  expect(runOf(simulation, 'ann')).toMatchObject({ attempt: 2, fromByte: 5 * MIB });
});

test('F5 what an earlier beginning still tells means nothing', () => {
  const simulation = running();
  move(simulation, 'bob', 4 * MIB);
  simulation.happen('bob', { type: 'file.broke', transfer: ID, attempt: 1 });
  flow(simulation);
  simulation.happen('bob', { type: 'file.moved', transfer: ID, attempt: 1, byte: 9 * MIB });
  simulation.happen('bob', { type: 'file.broke', transfer: ID, attempt: 1 });
  expect(transferOf(simulation, 'bob')).toMatchObject({ attempt: 2, doneBytes: 4 * MIB, phase: 'running' });
});

test('F6 without a byte for a while it is begun again, and given up when that never helps', () => {
  const simulation = running();
  tooLate(simulation);
  flow(simulation);
  expect(transferOf(simulation, 'ann').attempt).toBe(2);
  for (let round = 0; round < 10; round++) {
    tooLate(simulation);
    simulation.town.settle();
  }
  expect(phases(simulation)).toEqual(['ended: no-way', 'ended: no-way']);
});

test('F7 either side pauses, and both have to want it before it goes on where it was', () => {
  const simulation = running();
  move(simulation, 'bob', 3 * MIB);
  simulation.happen('ann', { type: 'user.toggledTransfer', transfer: ID });
  simulation.town.settle();
  simulation.happen('bob', { type: 'user.toggledTransfer', transfer: ID });
  simulation.town.settle();
  expect([runOf(simulation, 'ann'), runOf(simulation, 'bob')]).toEqual([undefined, undefined]);
  expect(wants(simulation.sides.ann.state).links).toEqual([]);
  simulation.happen('ann', { type: 'user.toggledTransfer', transfer: ID });
  flow(simulation);
  expect(runOf(simulation, 'ann')).toBeUndefined();
  simulation.happen('bob', { type: 'user.toggledTransfer', transfer: ID });
  flow(simulation);
  expect(runOf(simulation, 'ann')).toMatchObject({ fromByte: 3 * MIB });
  expect(phases(simulation)).toEqual(['running', 'running']);
});

test('F8 either side cancels, and the other is told', () => {
  for (const who of ['ann', 'bob'] as const) {
    const simulation = running();
    simulation.happen(who, { type: 'user.cancelledTransfer', transfer: ID });
    simulation.town.settle();
    expect(phases(simulation)).toEqual(['ended: cancelled', 'ended: cancelled']);
    expect(transferOf(simulation, who).isTheirWord).toBe(false);
  }
});

test('F9 a host that restarted and forgot everything is told again; bytes that flow go on', () => {
  const simulation = running();
  move(simulation, 'bob', 2 * MIB);
  simulation.town.restart(true);
  simulation.town.settle();
  expect(phases(simulation)).toEqual(['running', 'running']);
  simulation.happen('bob', { type: 'file.broke', transfer: ID, attempt: transferOf(simulation, 'bob').attempt });
  flow(simulation);
  expect(runOf(simulation, 'ann')).toMatchObject({ fromByte: 2 * MIB });
});

test('F10 who cannot be reached is said, and a second offer by the same id changes nothing', () => {
  const simulation = simulate(['ann', 'bob', 'cat']);
  simulation.disconnect('bob');
  const facts = { transfer: ID, name: 'a', count: 1, sizeBytes: SIZE, listBytes: 60 };
  simulation.happen('ann', { type: 'user.offeredFiles', person: IDS.bob, ...facts });
  simulation.settle();
  expect(transferOf(simulation, 'ann')).toMatchObject({ phase: 'ended', outcome: 'offline' });
});

test('F11 nobody else can accept, end or read a transfer, though they know its id', () => {
  const simulation = simulate(['ann', 'bob', 'cat']);
  offering(simulation);
  const from = IDS.cat;
  for (const message of [
    { from, type: 'file-accept', to: 'ann', transfer: ID, attempt: 1, fromByte: 0, ways: ['channel'] },
    { from, type: 'file-end', to: 'ann', transfer: ID, end: 'done' },
    { from, type: 'file-pause', to: 'ann', transfer: ID, isPaused: true },
  ] as const) {
    const before = transferOf(simulation, 'ann');
    simulation.happen('ann', { type: 'server.received', message: { ...message, ways: ['channel'] } as never });
    expect(transferOf(simulation, 'ann')).toBe(before);
  }
});

test('F12 a receiver cannot be told that everything is done', () => {
  const simulation = running();
  simulation.happen('bob', {
    type: 'server.received',
    message: { from: IDS.ann, type: 'file-end', to: 'bob', transfer: ID, end: 'done' },
  });
  expect(transferOf(simulation, 'bob').phase).toBe('running');
});
