// What every message means, with an example of each: for `docs/protocol.md` and the tests. Nothing at run time imports this.
import type { ClientType } from './client-messages.ts';
import { DIRECTED_EXAMPLES, type Explained } from './directed-examples.ts';
import type { PersonId } from './ids.ts';
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
  piece: relayed('piece'),
  edit: relayed('edit'),
  react: relayed('react'),
  delete: relayed('delete'),
  read: relayed('read'),
  receipt: relayed('receipt'),
  typing: relayed('typing'),
  'file-offer': relayed('file-offer'),
  'file-accept': relayed('file-accept'),
  'file-pause': relayed('file-pause'),
  'file-end': relayed('file-end'),
};

export const PEER_EXAMPLES: Readonly<Record<PeerMessage['type'], Explained>> = {
  media: {
    meaning:
      'What the sender is sending now. Without `screen`: no screen; without `screenSound`: one without sound. `recording`: the sender records the call; `showsRecording`: the sender’s page shows that the receiver does, who records nobody without it.',
    examples: [
      { type: 'media', microphone: true, camera: false },
      { type: 'media', microphone: true, camera: false, screen: true, screenSound: true },
      { type: 'media', microphone: true, camera: true, recording: true },
      { type: 'media', microphone: true, camera: true, showsRecording: true },
    ],
  },
  photo: {
    meaning: 'The sender took a photo of the receiver’s picture, or of the screen they share.',
    examples: [{ type: 'photo', of: 'camera' }],
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
  hand: {
    meaning:
      'In a room: whether the sender’s hand is up, for how long already, in milliseconds, and its turn: one more than the highest they knew of. Of equal turns the smaller person id comes first. Said at every change and to whoever is newly linked.',
    examples: [{ type: 'hand', raised: { turn: 3, forMs: 12_000 } }, { type: 'hand' }],
  },
  'lower-hand': {
    meaning: 'Takes down the receiver’s hand, if it has this turn. Counts only from the room’s owner.',
    examples: [{ type: 'lower-hand', turn: 3 }],
  },
  reaction: {
    meaning:
      'Shown over the sender’s picture for a moment. More than eight in four seconds from one person are not shown.',
    examples: [{ type: 'reaction', reaction: 'clap' }],
  },
  ask: {
    meaning: 'In a room: asks the receiver to mute or unmute. Nothing happens unless they do; what they send tells.',
    examples: [{ type: 'ask', what: 'mute' }],
  },
  timer: {
    meaning:
      'The timer of a call or room: how long it has run when this is said, in milliseconds, and its length; without `lengthMs` it counts up. Of two timers the one with the larger `start` counts, of equal ones that with the larger id; of one timer the larger `change`. Said at every change and to whoever is newly linked.',
    examples: [
      { type: 'timer', id: 't-5', start: 1, change: 0, phase: 'running', spentMs: 12_000, lengthMs: 300_000 },
      { type: 'timer', id: 't-5', start: 1, change: 1, phase: 'stopped', spentMs: 40_000, lengthMs: 300_000 },
    ],
  },
  spotlight: {
    meaning:
      'Who is to be large for everybody in the room; without `person`, nobody. Only the owner’s word counts. Said at every change and to whoever is newly linked.',
    examples: [{ type: 'spotlight', person: from }, { type: 'spotlight' }],
  },
  pointer: {
    meaning:
      'Where the sender points on the screen that a person shares: parts of its picture from the left and from the top, at most 30 a second. Without `at` they point no more.',
    examples: [
      { type: 'pointer', screen: ann.id as PersonId, at: { x: 0.25, y: 0.5 } },
      { type: 'pointer', screen: ann.id as PersonId },
    ],
  },
  'ask-share': {
    meaning: 'Asks the receiver to share their screen. Sharing it is the yes.',
    examples: [{ type: 'ask-share' }],
  },
  'decline-share': { meaning: 'The no to `ask-share`.', examples: [{ type: 'decline-share' }] },
  'file-way': {
    meaning:
      'The sender of files tells how they can be had from now on. `channel`: the second data channel of this link.',
    examples: [{ type: 'file-way', transfer: 't-9', ticket: { way: 'channel' } }],
  },
  'file-broke': {
    meaning:
      'The sender of files can’t go on by the way it told last. The receiver begins again, over this link or another one.',
    examples: [{ type: 'file-broke', transfer: 't-9', attempt: 1 }],
  },
  'file-begin': {
    meaning:
      'As `file-accept`, but over the link that is there, whose second data channel was not used: the host may be what broke.',
    examples: [{ type: 'file-begin', transfer: 't-9', attempt: 2, fromByte: 1_048_576, ways: ['channel'] }],
  },
  'file-pause': {
    meaning: 'As through the host, also when that is gone.',
    examples: [{ type: 'file-pause', transfer: 't-9', isPaused: false }],
  },
  'file-end': { meaning: 'The same.', examples: [{ type: 'file-end', transfer: 't-9', end: 'cancelled' }] },
  'file-sum': {
    meaning:
      'What all bytes of a transfer come to: the SHA-256 of the SHA-256s of its blocks of 512 KiB, one after another. Nothing is kept that comes to something else.',
    examples: [
      {
        type: 'file-sum',
        transfer: 't-9',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
  },
};

// A directed message arrives as it was sent, with its sender in front.
function relayed(type: keyof typeof DIRECTED_EXAMPLES): Explained {
  const { meaning, examples } = DIRECTED_EXAMPLES[type];
  return { meaning, examples: [{ from, ...examples[0] }] };
}
