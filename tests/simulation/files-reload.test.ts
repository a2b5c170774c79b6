// Pages that are loaded again while files are on their way: what is stored outlives them, and each side says plainly what it has.
import { expect, test } from 'vitest';
import type { Transfer } from '../../renderer/core/transfer-state.ts';
import type { TransferId } from '../../signaling/protocol/index.ts';
import { BLOCK_BYTES, MovedBytes } from './moved-bytes.ts';
import { Town } from './town.ts';

const ID = 't-1' as TransferId;
const SIZE = 10 * BLOCK_BYTES;

function begun(blocks: number): { town: Town; bytes: MovedBytes } {
  const town = new Town(['ann', 'bob']);
  const bytes = new MovedBytes(town);
  bytes.offer('ann', 'bob', ID, SIZE);
  town.settle();
  bytes.accept('bob', ID);
  come(town, bytes, blocks);
  return { town, bytes };
}

/** Everything that can be linked is, and so many blocks arrive. */
function come(town: Town, bytes: MovedBytes, blocks = 1_000): void {
  for (let round = 0; round < 5; round++) {
    town.settle();
    bytes.reconcile();
  }
  for (let block = 0; block < blocks; block++) {
    bytes.send();
    if (!bytes.arrive()) break;
  }
  town.settle();
  bytes.reconcile();
}

/** The page is loaded again, and the host has noticed. */
function reload(town: Town, bytes: MovedBytes, name: string): void {
  bytes.reload(name);
  town.host.notice();
  town.host.expire();
  town.settle();
  bytes.look(name);
  town.settle();
}

function of(town: Town, name: string): Transfer | undefined {
  return town.side(name).state.transfers.list[0];
}

test('F42 a receiver whose page is loaded again goes on by itself at the first byte that is missing', () => {
  const { town, bytes } = begun(4);
  reload(town, bytes, 'bob');
  expect(of(town, 'bob')).toMatchObject({ keptAs: ID, doneBytes: 4 * BLOCK_BYTES });
  come(town, bytes);
  expect([of(town, 'ann')?.outcome, of(town, 'bob')?.outcome]).toEqual(['done', 'done']);
  expect(bytes.sentTwice).toBe(0);
});

test('F42 an offer that comes before the page has looked is no new one', () => {
  const { town, bytes } = begun(4);
  bytes.reload('bob');
  town.host.notice();
  town.host.expire();
  town.settle();
  expect(of(town, 'bob')?.phase).toBe('offered');
  expect(town.side('bob').state.transfers.hasLooked).toBe(false);
  bytes.look('bob');
  come(town, bytes);
  expect(of(town, 'bob')).toMatchObject({ outcome: 'done', fromByte: 4 * BLOCK_BYTES });
});

test('F42 what a person had paused stays paused, and the sender still knows it', () => {
  const { town, bytes } = begun(4);
  town.happen('bob', { type: 'user.toggledTransfer', transfer: ID });
  come(town, bytes, 0);
  reload(town, bytes, 'bob');
  come(town, bytes);
  expect(of(town, 'bob')).toMatchObject({ pausedBy: { me: true }, doneBytes: 4 * BLOCK_BYTES });
  expect(of(town, 'ann')?.pausedBy).toEqual({ me: false, them: true });
  town.happen('bob', { type: 'user.toggledTransfer', transfer: ID });
  come(town, bytes);
  expect([of(town, 'ann')?.outcome, of(town, 'bob')?.outcome]).toEqual(['done', 'done']);
});

test('F42 what the sender had paused stays paused for a receiver that is loaded again', () => {
  const { town, bytes } = begun(4);
  town.happen('ann', { type: 'user.toggledTransfer', transfer: ID });
  come(town, bytes, 0);
  reload(town, bytes, 'bob');
  come(town, bytes);
  expect(of(town, 'bob')?.pausedBy).toEqual({ me: false, them: true });
  town.happen('ann', { type: 'user.toggledTransfer', transfer: ID });
  come(town, bytes);
  expect([of(town, 'ann')?.outcome, of(town, 'bob')?.outcome]).toEqual(['done', 'done']);
});

test('F44 that a sender’s page was loaded again is said; the same sent anew goes on with what is stored', () => {
  const { town, bytes } = begun(4);
  reload(town, bytes, 'ann');
  bytes.reconcile();
  town.runOut('bob', 'transfer-source');
  expect(of(town, 'bob')).toMatchObject({ isSourceGone: true, doneBytes: 4 * BLOCK_BYTES });
  expect(of(town, 'ann')).toBeUndefined();
  const again = 't-2' as TransferId;
  bytes.offer('ann', 'bob', again, SIZE + 1);
  town.settle();
  expect(town.side('bob').state.transfers.list.map(({ phase }) => phase)).toEqual(['linking', 'offered']);
  town.happen('ann', { type: 'user.cancelledTransfer', transfer: again });
  town.settle();
  bytes.reconcile();
  const same = 't-3' as TransferId;
  const { name, count, listBytes } = of(town, 'bob') as Transfer;
  const facts = { transfer: same, name, count, sizeBytes: SIZE, listBytes };
  bytes.keep('ann', same, SIZE);
  town.happen('ann', { type: 'user.offeredFiles', person: town.id('bob'), ...facts });
  come(town, bytes);
  expect(of(town, 'bob')).toMatchObject({ id: same, keptAs: ID, outcome: 'done', fromByte: 4 * BLOCK_BYTES });
  expect(town.side('ann').state.transfers.list.find(({ id }) => id === same)?.outcome).toBe('done');
});

test('F44 a receiver that is loaded again and finds that nobody sends it any more says so', () => {
  const { town, bytes } = begun(4);
  bytes.reload('bob');
  town.host.notice();
  town.host.expire();
  town.happen('ann', { type: 'user.cancelledTransfer', transfer: ID });
  town.settle();
  bytes.look('bob');
  town.settle();
  town.runOut('bob', 'transfer-source');
  expect(of(town, 'bob')).toMatchObject({ phase: 'linking', isSourceGone: true });
  town.happen('bob', { type: 'user.cancelledTransfer', transfer: ID });
  bytes.reconcile();
  expect(bytes.hasRow('bob', ID)).toBe(false);
});

test('F47 what has all arrived and finds no room waits for another place, also over a reload, and the sender waits with it', () => {
  const { town, bytes } = begun(0);
  bytes.needsPlace = () => true;
  come(town, bytes);
  expect(of(town, 'bob')).toMatchObject({ phase: 'storing', needsPlace: true });
  // Much longer than a sender would ask in vain.
  for (let round = 0; round < 20; round++) {
    town.runOut('ann', 'transfer');
    come(town, bytes);
  }
  expect(of(town, 'ann')?.phase).not.toBe('ended');
  reload(town, bytes, 'bob');
  expect(of(town, 'bob')).toMatchObject({ phase: 'storing', needsPlace: true });
  bytes.needsPlace = () => false;
  town.happen('bob', { type: 'user.choseAnotherPlace', transfer: ID });
  bytes.reconcile();
  town.settle();
  expect([of(town, 'ann')?.outcome, of(town, 'bob')?.outcome]).toEqual(['done', 'done']);
});
