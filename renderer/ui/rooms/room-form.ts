// What is checked before a room is opened, and what is proposed for it. Pure.

import { LIMITS, nameKey, normalizeName } from '../../../signaling/protocol/index.ts';
import { isAdHocName } from '../../core/ad-hoc-name.ts';
import type { RoomAsk, RoomInList, Rooms } from '../../core/room-state.ts';
import { otherNameFor } from '../welcome/name-problem.ts';

export type RoomForm = {
  readonly name: string;
  readonly capacity: number;
  readonly passcode: string;
  readonly hasLobby: boolean;
  readonly isListed: boolean;
};

/** The fewest and the most places that are offered: more than this a mesh does not carry. */
export const PLACES = { least: 2, most: LIMITS.roomCapacity } as const;

/** @returns a name of the right length that no listed room has. */
export function freeRoomName(wanted: string, rooms: Rooms): string {
  let name = [...wanted].slice(0, LIMITS.roomMaxChars).join('').trimEnd();
  while (rooms[nameKey(name)]) name = otherNameFor(name);
  return name;
}

export function roomNamed(rooms: Rooms, name: string): RoomInList | undefined {
  return rooms[nameKey(name)];
}

/** @returns what to ask the host for; `undefined` while the form can't be sent. */
export function askOf(form: RoomForm, rooms: Rooms): { readonly name: string; readonly ask: RoomAsk } | undefined {
  const name = normalizeName(form.name, LIMITS.roomMaxChars);
  if (name === undefined || roomNamed(rooms, name) || form.passcode.length > LIMITS.passcodeMaxChars) return undefined;
  const { capacity, hasLobby, isListed, passcode } = form;
  return { name, ask: { create: true, capacity, hasLobby, isListed, ...(passcode !== '' && { passcode }) } };
}

export function withPlaces(capacity: number, change: number): number {
  return Math.min(PLACES.most, Math.max(PLACES.least, capacity + change));
}

/** How long a person has to wait for the next try, in whole seconds; 0 when they needn't. */
export function secondsUntil(notBeforeMs: number | undefined, nowMs: number): number {
  return notBeforeMs === undefined ? 0 : Math.max(0, Math.ceil((notBeforeMs - nowMs) / 1_000));
}

/** A room that grew out of a call has a made-up name that nobody should have to read. */
export function isMadeUp(name: string, rooms: Rooms): boolean {
  return isAdHocName(name) && !roomNamed(rooms, name);
}
