// What a row of changes amounts to: one presence message, in which nothing is told that was undone.
import type { Person, PersonId, PersonStatus, RoomChange, RoomSettings, ServerMessage } from '../protocol/index.ts';
import type { Listing } from './peer.ts';

export type PresenceMessage = Extract<ServerMessage, { type: 'presence' }>;

export type PersonNews =
  | { readonly kind: 'came'; readonly person: Person }
  | { readonly kind: 'changed'; readonly id: PersonId; readonly status: PersonStatus }
  | { readonly kind: 'gone'; readonly id: PersonId };

/** Of rooms in the list only. */
export type RoomNews = { readonly listing: Listing } & (
  | { readonly kind: 'roomOpened'; readonly settings: RoomSettings; readonly members: readonly PersonId[] }
  | { readonly kind: 'roomSettings'; readonly settings: RoomSettings }
  | { readonly kind: 'roomEntered' | 'roomLeft'; readonly id: PersonId }
  | { readonly kind: 'roomClosed' }
);

export type Change = PersonNews | RoomNews;

/**
 * For somebody who knows everything before these changes.
 * @param except a person who is not told of themselves.
 * @returns undefined when they amount to nothing: who came and went again was never here.
 */
export function foldChanges(changes: readonly Change[], except: PersonId | undefined): PresenceMessage | undefined {
  const people = new FoldedPeople(except);
  const rooms = new FoldedRooms();
  for (const change of changes) {
    if ('listing' in change) rooms.add(change);
    else people.add(change);
  }
  const folded = { type: 'presence', ...people.result(), ...rooms.result() } as const;
  return Object.keys(folded).length === 1 ? undefined : folded;
}

class FoldedPeople {
  readonly #except: PersonId | undefined;
  readonly #came = new Map<PersonId, Person>();
  readonly #changed = new Map<PersonId, PersonStatus>();
  readonly #gone = new Set<PersonId>();

  constructor(except: PersonId | undefined) {
    this.#except = except;
  }

  add(change: PersonNews): void {
    const id = change.kind === 'came' ? change.person.id : change.id;
    if (id === this.#except) return;
    const newcomer = this.#came.get(id);
    if (change.kind === 'came') this.#came.set(id, change.person);
    else if (change.kind === 'changed' && newcomer) this.#came.set(id, { ...newcomer, status: change.status });
    else if (change.kind === 'changed') this.#changed.set(id, change.status);
    else {
      this.#changed.delete(id);
      if (!this.#came.delete(id)) this.#gone.add(id);
    }
  }

  result(): Omit<PresenceMessage, 'type' | 'rooms'> {
    return {
      ...(this.#came.size > 0 && { came: [...this.#came.values()] }),
      ...(this.#changed.size > 0 && { changed: Array.from(this.#changed, ([id, status]) => ({ id, status })) }),
      ...(this.#gone.size > 0 && { gone: [...this.#gone] }),
    };
  }
}

type FoldedRoom = {
  isNew: boolean;
  isClosed: boolean;
  settings: RoomSettings | undefined;
  readonly came: Set<PersonId>;
  readonly gone: Set<PersonId>;
};

class FoldedRooms {
  // By listing, not by name: one that was closed and opened again within a batch is told as two, in this order.
  readonly #byListing = new Map<Listing, FoldedRoom>();

  add(change: RoomNews): void {
    const room = this.#room(change.listing);
    switch (change.kind) {
      case 'roomOpened':
        room.isNew = true;
        room.settings = change.settings;
        for (const id of change.members) room.came.add(id);
        break;
      case 'roomSettings':
        room.settings = change.settings;
        break;
      case 'roomEntered':
        if (!room.gone.delete(change.id)) room.came.add(change.id);
        break;
      case 'roomLeft':
        if (!room.came.delete(change.id)) room.gone.add(change.id);
        break;
      case 'roomClosed':
        room.isClosed = true;
        break;
    }
  }

  result(): Pick<PresenceMessage, 'rooms'> {
    const rooms: RoomChange[] = [];
    for (const [{ room }, { isNew, isClosed, settings, came, gone }] of this.#byListing) {
      if (isClosed && !isNew) rooms.push({ room, isClosed: true });
      if (isClosed || (!settings && came.size + gone.size === 0)) continue;
      rooms.push({
        room,
        ...(settings && { settings }),
        ...(came.size > 0 && { came: [...came] }),
        ...(gone.size > 0 && { gone: [...gone] }),
      });
    }
    return rooms.length > 0 ? { rooms } : {};
  }

  #room(listing: Listing): FoldedRoom {
    const known = this.#byListing.get(listing);
    if (known) return known;
    const fresh = {
      isNew: false,
      isClosed: false,
      settings: undefined,
      came: new Set<PersonId>(),
      gone: new Set<PersonId>(),
    };
    this.#byListing.set(listing, fresh);
    return fresh;
  }
}
