// The wire between machines. The only barrel file of the project: everything two machines share is exported here.
export * from './client-messages.ts';
export * from './codec.ts';
export type { CallMedia, DirectedType, IceCandidate } from './directed.ts';
export * from './errors.ts';
export * from './file-ways.ts';
export type { TransferEnd } from './file-words.ts';
export { type IceServer, iceServer } from './ice-servers.ts';
export type {
  CallId,
  EntryKey,
  LinkId,
  MessageId,
  PersonId,
  SessionToken,
  StreamToken,
  TransferId,
} from './ids.ts';
export { entryKey, personId, sessionToken, streamToken, transferId } from './ids.ts';
export * from './limits.ts';
export { nameKey, normalizeName } from './names.ts';
export * from './peer-messages.ts';
export type { OwnStatus, Person, PersonStatus } from './people.ts';
export type { InsideRoom, ListedRoom, RoomMember, RoomSettings } from './rooms.ts';
export * from './server-messages.ts';
export { COUNT_MAX, REACTIONS, type Reaction, SPAN_MAX_MS } from './together.ts';
