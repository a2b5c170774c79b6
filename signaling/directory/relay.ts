// May this person say this to that person or room, and whom does it reach? Opens and closes pairs on the way.
// Costs the same however many people are here.
import type { ClientMessage, DirectedType, ErrorCode } from '../protocol/index.ts';
import type { Hall } from './hall.ts';
import { invite } from './invitations.ts';
import type { Receipt } from './outbox.ts';
import { arePaired, countOpened, endCall, endPair, openPair } from './pairs.ts';
import type { Peer, Room } from './peer.ts';
import { othersIn, shareRoom } from './rooms.ts';
import { acceptTransfer, areSending, closeTransfer, countOffered, hasTransfer, openTransfer } from './transfers.ts';

export type DirectedMessage = Extract<ClientMessage, { type: DirectedType }> & { readonly to: string };

export type Verdict<C> =
  | { readonly kind: 'relay'; readonly to: readonly Peer<C>[] }
  | { readonly kind: 'refuse'; readonly code: ErrorCode };

export function isDirected(message: ClientMessage): message is DirectedMessage {
  return 'to' in message && message.to !== undefined;
}

/** What is told to the sender should it never arrive; nothing when it could not be told apart from others. */
export function receiptFor<C>(sender: Peer<C>, message: DirectedMessage): Receipt | undefined {
  const { type: re, id, to } = message;
  if ((re !== 'message' && re !== 'ring') || id === undefined || to.startsWith('#')) return undefined;
  return { from: sender.id, re, id, to };
}

export function judge<C>(hall: Hall<C>, sender: Peer<C>, message: DirectedMessage): Verdict<C> {
  return message.to.startsWith('#') ? judgeForRoom(hall, sender, message) : judgeForPerson(hall, sender, message);
}

function judgeForRoom<C>(hall: Hall<C>, sender: Peer<C>, message: DirectedMessage): Verdict<C> {
  const room = hall.rooms.find(message.to.slice(1));
  // A room one is not in looks the same as one that is not there.
  if (!room?.members.has(sender)) return { kind: 'refuse', code: 'not-in-room' };
  // A ring opens a pair with one person, a call moves with one, files go to one; a room is joined instead.
  if (message.type === 'ring' || message.type === 'move' || message.type.startsWith('file-')) {
    return { kind: 'refuse', code: 'not-allowed' };
  }
  return { kind: 'relay', to: othersIn(room, sender) };
}

function judgeForPerson<C>(hall: Hall<C>, sender: Peer<C>, message: DirectedMessage): Verdict<C> {
  const target = hall.people.find(message.to);
  if (!target) return { kind: 'refuse', code: 'offline' };
  if (target === sender) return { kind: 'refuse', code: 'self' };
  const code = objection(hall, sender, target, message);
  return code ? { kind: 'refuse', code } : { kind: 'relay', to: [target] };
}

function objection<C>(
  hall: Hall<C>,
  sender: Peer<C>,
  target: Peer<C>,
  message: DirectedMessage,
): ErrorCode | undefined {
  switch (message.type) {
    // What is written reaches everybody who is here, as a letter does.
    case 'message':
    case 'piece':
    case 'edit':
    case 'react':
    case 'delete':
    case 'read':
    case 'receipt':
    case 'typing':
      return undefined;
    case 'ring': {
      const room = message.room === undefined ? undefined : roomOf(hall, sender, message.room);
      if (message.room !== undefined && !room) return 'not-in-room';
      if (!arePaired(sender, target) && countOpened(sender) >= hall.limits.callsPerPerson) return 'too-many';
      openPair(sender, target, message.call);
      if (room) invite(room, sender, target);
      return undefined;
    }
    case 'move': {
      if (!arePaired(sender, target) && !shareRoom(sender, target)) return 'not-allowed';
      const room = roomOf(hall, sender, message.room);
      if (!room) return 'not-in-room';
      invite(room, sender, target);
      return undefined;
    }
    case 'ringing':
    case 'accept':
      return allowedIf(arePaired(sender, target));
    case 'offer':
    case 'answer':
    case 'candidate':
    case 'restart':
      return allowedIf(arePaired(sender, target) || shareRoom(sender, target) || areSending(sender, target));
    case 'decline':
    case 'busy':
    case 'cancel':
      return allowedIf(endCall(sender, target, message.call));
    case 'leave':
      return allowedIf(endPair(sender, target, message.call) || shareRoom(sender, target));
    case 'file-offer': {
      const isKnown = hasTransfer(sender, target, message.transfer);
      if (!isKnown && countOffered(sender) >= hall.limits.transfersPerPerson) return 'too-many';
      return allowedIf(openTransfer(sender, target, message.transfer));
    }
    case 'file-accept':
      return allowedIf(acceptTransfer(sender, target, message.transfer));
    case 'file-pause':
      return allowedIf(hasTransfer(sender, target, message.transfer));
    case 'file-end':
      return allowedIf(closeTransfer(sender, target, message.transfer));
  }
}

function roomOf<C>(hall: Hall<C>, member: Peer<C>, name: string): Room<C> | undefined {
  const room = hall.rooms.find(name);
  return room?.members.has(member) ? room : undefined;
}

function allowedIf(isAllowed: boolean): ErrorCode | undefined {
  return isAllowed ? undefined : 'not-allowed';
}
