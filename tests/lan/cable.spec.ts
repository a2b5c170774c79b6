// The way between two people breaks in a call and comes back: by itself, and both are told meanwhile.
import { inTouch } from '../e2e/person.ts';
import type { LanPerson } from './lan.ts';
import { expect, test } from './lan-test.ts';

const RECONNECTING = 'Reconnecting';

/** Waits until both have read that the way is being looked for. To be asked before it is lost: it may be for a moment only. */
async function readReconnecting(...people: readonly LanPerson[]): Promise<void> {
  const waits = people.map(({ page }) =>
    page.waitForFunction(
      (text) => document.querySelector('[data-testid="link-state"]')?.textContent?.includes(text),
      RECONNECTING,
      { polling: 'raf', timeout: 30_000 },
    ),
  );
  await Promise.all(waits);
}

/** Waits until the browser itself has given the way up, some five seconds after the last packet. */
function hasLostTheWay({ page }: LanPerson): Promise<void> {
  const connectedCount = () =>
    page.evaluate(
      () => window.witness.connections.filter(({ connectionState }) => connectionState === 'connected').length,
    );
  return expect.poll(connectedCount).toBe(0);
}

async function isConnected({ page }: LanPerson): Promise<void> {
  await expect(page.getByTestId('link-state')).not.toContainText(RECONNECTING);
}

test('R3 a cable is pulled until both are told, and plugged in again: the call comes back by itself', async ({
  inCall: { ann, bob },
}) => {
  const told = readReconnecting(ann, bob);
  ann.machine.cable.pull();
  await told;
  await Promise.all([hasLostTheWay(ann), hasLostTheWay(bob)]);
  ann.machine.cable.plugIn();
  await Promise.all([isConnected(ann), isConnected(bob)]);
  await inTouch(ann, bob);
});

test('R4 one machine gets another address in a call, then the other: the call comes back by itself', async ({
  inCall: { ann, bob },
}) => {
  for (const [moved, lastByte] of [[ann, 51] as const, [bob, 52] as const]) {
    const told = readReconnecting(ann, bob);
    moved.machine.moveTo(lastByte);
    await told;
    await Promise.all([isConnected(ann), isConnected(bob)]);
    await inTouch(ann, bob);
    await expect(moved.page.getByTestId('host-note')).toBeHidden();
  }
});
