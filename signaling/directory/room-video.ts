// The seats for video in a room: as many as a mesh carries.
import type { Hall, Message } from './hall.ts';
import { type Order, tell } from './orders.ts';
import type { Peer } from './peer.ts';
import { refuse } from './refusal.ts';
import { hasFreeSeat, othersIn } from './rooms.ts';

export function changeSeat<C>(hall: Hall<C>, peer: Peer<C>, message: Message<'video'>): Order<C>[] {
  const room = hall.rooms.find(message.room);
  const stay = room?.members.get(peer);
  if (!room || !stay) return refuse(peer, 'not-in-room', message);
  const { isOn } = message;
  if (isOn && !stay.hasVideo && !hasFreeSeat(room, hall.limits.videoSeats)) return refuse(peer, 'video-full', message);
  const hasChanged = stay.hasVideo !== isOn;
  stay.hasVideo = isOn;
  const notice = { type: 'video', room: room.name, person: peer.id, isOn } as const;
  const others = hasChanged ? tell(othersIn(room, peer), notice) : [];
  return [...others, ...tell([peer], { ...notice, id: message.id })];
}
