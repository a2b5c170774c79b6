// The closed list of everything the server can refuse. Clients depend on these codes, never on prose.
import { z } from 'zod/mini';

export const ERROR_CODES = {
  'bad-json': 'The frame is not JSON.',
  binary: 'The frame is binary; this protocol is text.',
  'bad-message': 'A field is missing, unknown, or of the wrong shape.',
  'unknown-type': 'There is no such type of message.',
  'too-large': 'The frame is larger than 64 KiB.',
  'too-fast': 'Too many frames; this one was dropped. Going on closes the connection.',
  'not-logged-in': 'Only `login` is understood before login.',
  'already-logged-in': 'This connection has a name already.',
  'unsupported-protocol': 'The client asked for a version of the protocol this host does not speak.',
  'bad-name':
    'A name has 1 to 40 characters, none of them control or direction characters, and does not start with @ or #.',
  'name-taken': 'Somebody with this name is here (capital letters make no difference).',
  'server-full': 'The host takes no more connections, in all or from this address.',
  offline: 'Nobody with this name or id is here.',
  self: 'The message is addressed to its sender.',
  'not-allowed': 'That person is neither in a room with you nor in a call being set up with you.',
  'too-many': 'You are in as many rooms or calls as one person may be, or have as many streams; or the host has.',
  full: 'The room has as many members as its creator allowed.',
  exists: 'The room exists already, and you asked to create it.',
  'no-room': 'There is no such room, and you asked not to create it.',
  'not-in-room': 'You are not in this room.',
  'already-in-room': 'You are in this room already.',
  locked: 'The room takes nobody in at the moment.',
  'wrong-passcode':
    'The passcode is missing or wrong. With `retryInMs`: further tries are not looked at before that time has passed.',
  refused: 'You waited in front of the room and were not let in.',
  removed: 'You were removed from this room; it does not take you back.',
  'not-owner': 'Only the owner of the room may do this.',
  'not-waiting': 'That person is not waiting in front of this room.',
  'video-full': 'As many members as a room carries send video already.',
  'session-gone': 'There is no such session (any more): log in instead.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export const errorCode = z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]);
