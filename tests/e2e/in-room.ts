// What people in a room see and hear of each other, each pair for itself.
import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';

/** The small window of a machine that has several of these open. */
export const SMALL = { width: 800, height: 560 };
/** The same for more than four: drawing seven moving pictures in eight windows takes more than making them. */
export const TINY = { width: 480, height: 360 };

export async function isInRoom({ page }: Person): Promise<void> {
  await expect(page.getByTestId('room')).toHaveAttribute('data-phase', 'inside');
}

type NewRoom = { readonly passcode?: string; readonly hasLobby?: boolean; readonly capacity?: number };

/** With the dialog that makes one. */
export async function openRoom(person: Person, { passcode, hasLobby, capacity }: NewRoom = {}): Promise<void> {
  const { page } = person;
  await person.press('new-room');
  await page.getByTestId('room-name').fill('Lab');
  if (passcode !== undefined) await page.getByTestId('passcode').fill(passcode);
  if (hasLobby) await page.getByTestId('room-lobby').click();
  if (capacity !== undefined) {
    const places = page.getByTestId('places');
    while ((await places.textContent()) !== String(capacity)) await places.press('ArrowDown');
  }
  await person.press('create-room');
  await isInRoom(person);
}

/** The room that is in the list. */
export async function enterRoom(person: Person): Promise<void> {
  await person.page.locator('[data-room="Lab"]').getByTestId('join-room').click();
  await isInRoom(person);
}

/** Eight pages are more than two cores carry with ease: whoever comes last gets little of them. */
const TIMEOUT_MS = { few: 45_000, many: 150_000 };

/** Exactly these are inside, as each of them sees it, and their links are connected. */
export async function areTogether(...people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const others = people.filter((other) => other !== person).map(({ name }) => name);
    await expect
      .poll(() => tilesOf(person), { timeout: timeoutFor(people.length), message: `who ${person.name} sees` })
      .toEqual(others.map((name) => `${name} connected`).sort());
  }
}

/** Everybody sees everybody's picture move, and hears everybody. */
export async function seeAndHearEachOther(...people: readonly Person[]): Promise<void> {
  await areTogether(...people);
  await Promise.all(
    people.flatMap((person) => [
      ...people.filter((other) => other !== person).map((other) => seesMove(person, other)),
      hearsAll(person, people.length - 1),
    ]),
  );
}

export async function seesMove(person: Person, other: Person): Promise<void> {
  const video = person.page.locator(`[data-member="${other.name}"] video`);
  await video.waitFor({ state: 'attached' });
  await moves(video);
}

/** A picture is drawn there, and changes. */
export function moves(video: Locator): Promise<void> {
  return video.evaluate(async (element) => {
    const picture = element as HTMLVideoElement;
    const canvas = new OffscreenCanvas(32, 18);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const seen = new Set<string>();
    while (seen.size < 3) {
      await new Promise((resolve) => picture.requestVideoFrameCallback(resolve));
      context?.drawImage(picture, 0, 0, 32, 18);
      seen.add(context?.getImageData(0, 0, 32, 18).data.join() ?? '');
    }
  });
}

/** Sound with energy comes over each of so many links. */
export async function hearsAll(person: Person, count: number): Promise<void> {
  const before = await energies(person);
  await expect
    .poll(
      async () => {
        const now = await energies(person);
        return Object.entries(now).filter(([link, energy]) => energy > (before[link] ?? 0) + 0.0005).length;
      },
      { timeout: timeoutFor(count + 1), message: `how many ${person.name} hears` },
    )
    .toBe(count);
}

function timeoutFor(count: number): number {
  return count > 4 ? TIMEOUT_MS.many : TIMEOUT_MS.few;
}

/** Connections that have a peer, as the browser counts them. */
export function openConnections({ page }: Person): Promise<number> {
  return page.evaluate(
    () =>
      window.witness.connections.filter(
        (connection) => connection.connectionState !== 'closed' && connection.remoteDescription !== null,
      ).length,
  );
}

async function tilesOf({ page }: Person): Promise<string[]> {
  const tiles = page.getByTestId('tile');
  const all = await tiles.evaluateAll((elements) =>
    elements.map((tile) => `${tile.getAttribute('data-member')} ${tile.getAttribute('data-link')}`),
  );
  return all.sort();
}

function energies({ page }: Person): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const all: Record<string, number> = {};
    for (const [index, connection] of window.witness.connections.entries()) {
      if (connection.connectionState !== 'connected') continue;
      for (const report of (await connection.getStats()).values()) {
        if (report.type === 'inbound-rtp' && report.kind === 'audio') {
          all[index] = (all[index] ?? 0) + (report.totalAudioEnergy ?? 0);
        }
      }
    }
    return all;
  });
}
