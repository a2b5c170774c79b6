// The wire between machines. The only barrel file of the project: everything two machines share is exported here.
export * from './client-messages.ts';
export * from './codec.ts';
export type { CallMedia, DirectedType, IceCandidate } from './directed.ts';
export * from './errors.ts';
export type { CallId, LinkId, MessageId, PersonId } from './ids.ts';
export { personId } from './ids.ts';
export * from './limits.ts';
export { nameKey, normalizeName } from './names.ts';
export * from './peer-messages.ts';
export type { Person, PersonStatus } from './people.ts';
export * from './server-messages.ts';
