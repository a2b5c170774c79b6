// What every message means, with an example of each: for `docs/protocol.md` and the tests. Nothing at run time imports this.
import type { ClientType } from './client-messages.ts';
import { DIRECTED_EXAMPLES, type Explained } from './directed-examples.ts';
import type { PeerMessage } from './peer-messages.ts';
import type { ServerType } from './server-messages.ts';

const ann = { id: '@k3jd9x2m', name: 'Ann', status: 'free' };
const bob = { id: '@q7w2e4r8', name: 'Bob', status: 'in-call' };
const from = ann.id;
const token = 'Zm9ydHktdHdvIGlzIG5vdCBhIHNlY3JldA';
const settings = {
  capacity: 16,
  hasPasscode: true,
  hasLobby: true,
  isLocked: false,
  isListed: true,
  owner: ann.id,
};
const annInside = { ...ann, stay: 41, hasVideo: true };
const bobInside = { ...bob, stay: 42, hasVideo: false };
const lab = { room: 'lab', settings, members: [ann.id] };
const host = { name: 'Lab', protocol: 1 };
const iceServers = [{ urls: ['turn:192.168.1.2:3478'], username: '1790000000:k3jd9x2m', credential: 'Xp2…' }];

export const CLIENT_EXAMPLES: Readonly<Record<ClientType, Explained>> = {
  login: {
    meaning:
      'Takes a name. The first message of every connection, unless `resume` is; a refused one may be tried again. With `session`: when the connection breaks, the host waits for one to come back.',
    examples: [
      { type: 'login', name: 'Ann', protocol: 1 },
      { type: 'login', name: 'Ann', session: true },
    ],
  },
  resume: {
    meaning:
      'Comes back on another connection, instead of `login`. `heard`: how many kept frames one has received in this session.',
    examples: [{ type: 'resume', token, heard: 12 }],
  },
  ack: {
    meaning: 'So many kept frames were received; the host may forget them.',
    examples: [{ type: 'ack', heard: 16 }],
  },
  status: {
    meaning: 'Says whether one can be called.',
    examples: [
      { type: 'status', status: 'in-call' },
      { type: 'status', status: 'do-not-disturb' },
    ],
  },
  join: {
    meaning:
      'Enters a room, or makes it. `create` true: only make it; false: only enter it; absent: either. `capacity`, `hasLobby` and `isListed` (it is unless false) are the creator’s; `passcode` becomes the room’s, or is shown at its door. With `hasVideo` one asks for a seat for video, and gets it if there is one.',
    examples: [
      { type: 'join', room: 'lab' },
      { type: 'join', room: 'pair', create: true, capacity: 2, id: 'j-1' },
      { type: 'join', room: 'lab', create: false, passcode: '4711', hasVideo: true },
    ],
  },
  settings: {
    meaning: 'The owner chooses anew; what is absent stays. Without a lobby, those who wait are let in.',
    examples: [
      { type: 'settings', room: 'lab', isLocked: true },
      { type: 'settings', room: 'lab', passcode: null, hasLobby: false },
    ],
  },
  admit: {
    meaning: 'The owner lets somebody in who waits.',
    examples: [{ type: 'admit', room: 'lab', person: '@q7w2e4r8' }],
  },
  refuse: {
    meaning: 'The owner turns somebody away who waits. They may knock again.',
    examples: [{ type: 'refuse', room: 'lab', person: '@q7w2e4r8' }],
  },
  remove: {
    meaning: 'The owner removes a member, who does not come back, under no id, unless the owner invites them.',
    examples: [{ type: 'remove', room: 'lab', person: '@q7w2e4r8' }],
  },
  video: {
    meaning: 'Takes a seat for video, or gives it back.',
    examples: [{ type: 'video', room: 'lab', isOn: true }],
  },
  leave: {
    meaning: 'With `to`: hangs up. With `room`: leaves the room, or waits for it no longer.',
    examples: [
      { type: 'leave', to: '@q7w2e4r8', call: 'c-81' },
      { type: 'leave', room: 'lab' },
    ],
  },
  stream: {
    meaning:
      'Asks for a row of bytes through the host, as for a file. The answer holds its address, which is told to the reader by the asker, not by the host.',
    examples: [{ type: 'stream', id: 's-1' }],
  },
  ipaddr: { meaning: 'Asks where the host can be reached.', examples: [{ type: 'ipaddr' }] },
  bye: { meaning: 'Logs out, and ends the session. The host answers and closes.', examples: [{ type: 'bye' }] },
  ...DIRECTED_EXAMPLES,
};

export const SERVER_EXAMPLES: Readonly<Record<ServerType, Explained>> = {
  login: {
    meaning:
      'One is in: who one is, everybody else, the listed rooms, and the host; the ICE servers it gives, if it has any; `session` is the token for `resume`, if one was asked for. Or not: why.',
    examples: [
      { type: 'login', success: true, you: ann, people: [bob], rooms: [lab], host, session: token },
      { type: 'login', success: false, code: 'name-taken' },
    ],
  },
  presence: {
    meaning:
      'Who came, changed and went since the last one, and what became of the listed rooms. Never the whole list. A room that is new has `settings` and all its members in `came`.',
    examples: [
      { type: 'presence', came: [bob] },
      { type: 'presence', changed: [{ id: bob.id, status: 'away' }], gone: [from] },
      {
        type: 'presence',
        rooms: [
          { room: 'lab', came: [bob.id] },
          { room: 'pair', isClosed: true },
        ],
      },
    ],
  },
  resumed: {
    meaning:
      'One is back. `heard`: so many kept frames of one’s own were dealt with; those after them are to be sent again. Without it the host was started anew and does not know: everything unconfirmed is to be sent again, and both count one’s frames from 0. What one has missed follows.',
    examples: [
      {
        type: 'resumed',
        you: ann,
        people: [bob],
        rooms: [lab],
        host,
        heard: 31,
        inside: [{ room: 'lab', settings, me: annInside, members: [bobInside], waiting: [] }],
        waitingFor: ['pair'],
      },
    ],
  },
  ack: {
    meaning: 'So many kept frames of one’s own were dealt with; they need not be sent again.',
    examples: [{ type: 'ack', heard: 31 }],
  },
  created: {
    meaning: 'The room is new, and one is in it and owns it.',
    examples: [{ type: 'created', room: 'lab', settings, me: annInside, members: [], waiting: [] }],
  },
  joined: {
    meaning: 'One is in the room, with these others. The owner also sees who waits.',
    examples: [{ type: 'joined', room: 'lab', settings, me: bobInside, members: [annInside] }],
  },
  waiting: {
    meaning: 'The room has a lobby: its owner decides. `joined` follows, or the error `refused`.',
    examples: [{ type: 'waiting', room: 'lab' }],
  },
  join: {
    meaning: 'Somebody has entered a room one is in.',
    examples: [{ type: 'join', room: 'lab', member: bobInside }],
  },
  ready: {
    meaning: 'Follows every `join`, to all members, the newcomer too: links can be made.',
    examples: [{ type: 'ready', room: 'lab' }],
  },
  knock: {
    meaning: 'To the owner: somebody waits in front of the room, or waits no longer, let in or not.',
    examples: [
      { type: 'knock', room: 'lab', came: bob },
      { type: 'knock', room: 'lab', gone: bob.id },
    ],
  },
  settings: {
    meaning: 'To all members: the owner has chosen anew, or another member has become the owner.',
    examples: [{ type: 'settings', room: 'lab', settings }],
  },
  video: {
    meaning: 'To all members: one of them has taken a seat for video, or given it back.',
    examples: [{ type: 'video', room: 'lab', person: bob.id, isOn: true }],
  },
  ice: {
    meaning: 'The host’s ICE servers with new credentials, before the old ones end.',
    examples: [{ type: 'ice', iceServers }],
  },
  leave: {
    meaning:
      'Somebody hung up (`to`), left a room (`room`; also the confirmation of one’s own leaving) or was removed from it, or left the host (neither).',
    examples: [
      { from, type: 'leave', to: '@q7w2e4r8', call: 'c-81' },
      { from, type: 'leave', room: 'lab', reason: 'left' },
      { from, type: 'leave', room: 'lab', reason: 'removed' },
      { from, type: 'leave', reason: 'gone' },
    ],
  },
  stream: {
    meaning:
      'A row of bytes, for once: what is posted to `/streams/<token>` is what is got from there, as fast as it is read. Nothing is kept. `POST …?at=<byte>` once or several times in a row, the last one with `&end`; each is answered 204 when it is on its way to the reader. Who does not come in time, or goes, ends it for both.',
    examples: [{ type: 'stream', token, id: 's-1' }],
  },
  ipaddr: {
    meaning: 'Where the host can be reached, best first.',
    examples: [
      {
        type: 'ipaddr',
        addresses: ['192.168.1.5'],
        urls: ['https://192.168.1.5:8443/'],
        key: '3fa199c0…',
        certificate: '9b04e7d1…',
      },
    ],
  },
  bye: {
    meaning: 'The connection is about to be closed, on purpose. After `host-stopped` a session can still be resumed.',
    examples: [
      { type: 'bye', reason: 'logged-out' },
      { type: 'bye', reason: 'host-stopped' },
    ],
  },
  error: {
    meaning:
      'A message was not accepted: the code says why, `re`, `id`, `to` and `room` say which. Also later, when a text or a ring waited in vain for somebody who was away.',
    examples: [
      { type: 'error', code: 'offline', re: 'ring', to: 'Zoe', id: 'm-4' },
      { type: 'error', code: 'wrong-passcode', re: 'join', room: 'lab', retryInMs: 2_000 },
    ],
  },
  ring: relayed('ring'),
  ringing: relayed('ringing'),
  accept: relayed('accept'),
  decline: relayed('decline'),
  busy: relayed('busy'),
  cancel: relayed('cancel'),
  offer: relayed('offer'),
  answer: relayed('answer'),
  candidate: relayed('candidate'),
  restart: relayed('restart'),
  move: relayed('move'),
  message: {
    meaning: `${DIRECTED_EXAMPLES.message.meaning} With the time at which the host received it.`,
    examples: [{ from, at: 1_790_000_000_000, ...DIRECTED_EXAMPLES.message.examples[0] }],
  },
};

export const PEER_EXAMPLES: Readonly<Record<PeerMessage['type'], Explained>> = {
  media: {
    meaning: 'What the sender is sending now. Without `screen`: no screen; without `screenSound`: one without sound.',
    examples: [
      { type: 'media', microphone: true, camera: false },
      { type: 'media', microphone: true, camera: false, screen: true, screenSound: true },
    ],
  },
  leave: { meaning: 'Hangs up, also when the host is gone.', examples: [{ type: 'leave', call: 'c-81' }] },
  view: {
    meaning:
      'How large the sender shows the receiver’s picture and, where it has one to show, screen, in device pixels; 0 by 0: not at all.',
    examples: [
      { type: 'view', width: 1280, height: 720 },
      { type: 'view', width: 320, height: 180, screen: { width: 1920, height: 1080 } },
    ],
  },
};

// A directed message arrives as it was sent, with its sender in front.
function relayed(type: keyof typeof DIRECTED_EXAMPLES): Explained {
  const { meaning, examples } = DIRECTED_EXAMPLES[type];
  return { meaning, examples: [{ from, ...examples[0] }] };
}
