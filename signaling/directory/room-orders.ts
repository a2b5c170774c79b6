// Who is told what when somebody enters or leaves a room. Changes nothing: `rooms.ts` has the members.
import type { MessageId, Person, ServerMessage } from '../protocol/index.ts';
import { type Order, send } from './orders.ts';
import type { Peer, Room } from './peer.ts';
import { othersIn } from './rooms.ts';

/** The newcomer is in the room already, and `person` is who they are. */
export function entryOrders<C>(
  kind: 'created' | 'joined',
  { name: room, capacity, members: peers }: Room<C>,
  newcomer: Peer<C>,
  person: Person,
  id: MessageId | undefined,
): Order<C>[] {
  if (kind === 'created') return [send(newcomer.connection, { type: 'created', room, capacity, id })];
  const others = [...peers].filter((peer) => peer !== newcomer);
  const members = others.map((peer) => peer.person).filter((member) => member !== undefined);
  const inside = others.map((peer) => peer.connection);
  return [
    send(newcomer.connection, { type: 'joined', room, capacity, members, id }),
    { kind: 'send', to: inside, message: { type: 'join', room, member: person } },
    { kind: 'send', to: [...inside, newcomer.connection], message: { type: 'ready', room } },
  ];
}

/** The one who leaves is still in the room. The confirmation carries their mark, the notice doesn't. */
export function exitOrders<C>(room: Room<C>, leaver: Peer<C>, id: MessageId | undefined): Order<C>[] {
  const notice: ServerMessage = { from: leaver.id, type: 'leave', room: room.name, reason: 'left' };
  return [{ kind: 'send', to: othersIn(room, leaver), message: notice }, send(leaver.connection, { ...notice, id })];
}
