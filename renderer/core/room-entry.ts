// The room named in a link that a person typed or pasted: entered as soon as the host of the link has let them in.
import { normalizeName } from '../../signaling/protocol/index.ts';
import { entering, type Room } from './room-state.ts';

/** `https://192.168.1.5:8443/r/lab?also=…#KEY`, `nearcall://…` alike. */
const ROOM_IN_LINK = /^[^?#]*\/r\/([^/?#]+)/;

/** @returns the room's name; `undefined` when the link names none, or what it names is no name. */
export function roomInLink(link: string): string | undefined {
  const raw = ROOM_IN_LINK.exec(link.trim())?.[1];
  if (raw === undefined) return undefined;
  try {
    return normalizeName(decodeURIComponent(raw));
  } catch {
    return undefined;
  }
}

export function connectingRoom(room: Room, address: string): Room {
  const name = roomInLink(address);
  return name === undefined || room.phase === 'inside' ? room : entering(name);
}
