// The link contract on the fake peer connection, in fake time.
import { afterEach, beforeEach, describe, test, vi } from 'vitest';
import { FakeTrack } from './fake-media.ts';
import { fakeBrowser } from './fake-peer-connection.ts';
import { LINK_CONTRACT, runCase } from './link-contract.ts';
import type { ContractWorld } from './link-pair.ts';

const SEEDS = 100;

function fakeWorld(): ContractWorld {
  return {
    browser: fakeBrowser(),
    track: (kind) => new FakeTrack(kind) as unknown as MediaStreamTrack,
    show: undefined,
    pass: async (ms) => void (await vi.advanceTimersByTimeAsync(ms)),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function prove({ task }: { task: { name: string } }): Promise<void> {
  const contractCase = LINK_CONTRACT.find(({ title }) => title === task.name);
  if (!contractCase) throw new Error('the contract has no such case');
  const runs = contractCase.isSeeded ? SEEDS : 1;
  for (let seed = 1; seed <= runs; seed += 1) {
    await runCase(contractCase, fakeWorld(), seed).catch((error: Error) => {
      throw new Error(`seed ${seed}: ${error.message}`);
    });
  }
}

// Titles in full, so that the check of docs/spec.md finds them.
describe('links on a fake peer connection', () => {
  test('L1 media flows both ways after publishing, with one offer and one answer in all', prove);
  test('L2 nothing is sent on a link that is not publishing', prove);
  test('L3 tracks come and go without a new offer', prove);
  test('L5 glares and restarts end in a link that works, with no refused description', prove);
  test('L6 lost signals end in a link that works, with no refused description', prove);
  test('L7 what is said on the control channel arrives, and what is no message is ignored', prove);
  test('L8 signals for a link that is not wanted, or from somebody else, are dropped', prove);
  test('L9 twenty calls leave no connection open and say nothing afterwards', prove);
  test('L28 another network on both sides at once ends in a link that works', prove);
  test('L32 somebody who comes back under another id keeps the link, and is spoken to under that id', prove);
  test('L33 two hundred glares and fifty restarts end in a link that works, with no refused description', prove);
  test('L43 a screen with its sound is shared from either side, the answerer first, without another offer', prove);
  test('L44 slots without a track send nothing', prove);
  test('L41 a restart that the answerer wants is offered by the offerer, and both get new addresses', prove);
  test('L34 other ICE servers are taken by what exists without a new offer, and by what comes next', prove);
});
