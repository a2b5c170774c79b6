// What every message means, with an example of each: for `docs/protocol.md` and the tests. Nothing at run time imports this.
import type { ClientType } from './client-messages.ts';
import type { PeerMessage } from './peer-messages.ts';
import type { ServerType } from './server-messages.ts';

export type Explained = { readonly meaning: string; readonly examples: readonly [object, ...object[]] };

const ann = { id: '@k3jd9x2m', name: 'Ann', status: 'free' };
const bob = { id: '@q7w2e4r8', name: 'Bob', status: 'in-call' };
const sdp = 'v=0\r\no=- 4611 2 IN IP4 127.0.0.1\r\n…';
const candidate = {
  candidate: 'candidate:1 1 udp 2122260223 192.168.1.5 50000 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'x7Kp',
};

const ring = { type: 'ring', to: '@q7w2e4r8', call: 'c-81', media: 'video' };
const message = { type: 'message', to: 'Bob', text: 'Lunch?', id: 'm-3' };

const DIRECTED_EXAMPLES = {
  ring: { meaning: 'Calls somebody. Opens the way for everything else between the two.', examples: [ring] },
  ringing: {
    meaning: 'The call is being shown: the caller hears it ring.',
    examples: [{ type: 'ringing', to: '@k3jd9x2m', call: 'c-81' }],
  },
  accept: {
    meaning: 'Takes the call, with the media the answerer starts with.',
    examples: [{ type: 'accept', to: '@k3jd9x2m', call: 'c-81', media: 'audio' }],
  },
  decline: {
    meaning: 'Does not take the call. Ends it.',
    examples: [{ type: 'decline', to: '@k3jd9x2m', call: 'c-81' }],
  },
  busy: { meaning: 'Is in another call. Ends this one.', examples: [{ type: 'busy', to: '@k3jd9x2m', call: 'c-81' }] },
  cancel: {
    meaning: 'The caller gives up before anybody answered. Ends the call.',
    examples: [{ type: 'cancel', to: '@q7w2e4r8', call: 'c-81', reason: 'no-answer' }],
  },
  offer: {
    meaning: 'A session description that wants an answer.',
    examples: [{ type: 'offer', to: '@q7w2e4r8', link: 'l-5', n: 1, sdp }],
  },
  answer: {
    meaning: 'The answer to the offer with the same number.',
    examples: [{ type: 'answer', to: '@k3jd9x2m', link: 'l-5', n: 1, sdp }],
  },
  candidate: {
    meaning: 'An address to try; null says there are no more.',
    examples: [
      { type: 'candidate', to: '@q7w2e4r8', link: 'l-5', candidate },
      { type: 'candidate', to: '@q7w2e4r8', link: 'l-5', candidate: null },
    ],
  },
  message: {
    meaning: 'A text to one person, or to a room one is in.',
    examples: [message, { type: 'message', to: '#lab', text: 'Hello, everybody' }],
  },
} as const satisfies Record<string, Explained>;

export const CLIENT_EXAMPLES: Readonly<Record<ClientType, Explained>> = {
  login: {
    meaning: 'Takes a name. The first message of every connection; a refused one may be tried again.',
    examples: [{ type: 'login', name: 'Ann', protocol: 1 }],
  },
  status: { meaning: 'Says whether one can be called.', examples: [{ type: 'status', status: 'in-call' }] },
  join: {
    meaning: 'Enters a room, or makes it. `create` true: only make it; false: only enter it; absent: either.',
    examples: [
      { type: 'join', room: 'lab' },
      { type: 'join', room: 'pair', create: true, capacity: 2, id: 'j-1' },
    ],
  },
  leave: {
    meaning: 'With `to`: hangs up. With `room`: leaves the room.',
    examples: [
      { type: 'leave', to: '@q7w2e4r8', call: 'c-81' },
      { type: 'leave', room: 'lab' },
    ],
  },
  ipaddr: { meaning: 'Asks where the host can be reached.', examples: [{ type: 'ipaddr' }] },
  bye: { meaning: 'Logs out. The host answers and closes.', examples: [{ type: 'bye' }] },
  ...DIRECTED_EXAMPLES,
};

const from = '@k3jd9x2m';

export const SERVER_EXAMPLES: Readonly<Record<ServerType, Explained>> = {
  login: {
    meaning: 'One is in: who one is, everybody else, and the host. Or not: why.',
    examples: [
      { type: 'login', success: true, you: ann, people: [bob], host: { name: 'Lab', protocol: 1 } },
      { type: 'login', success: false, code: 'name-taken' },
    ],
  },
  presence: {
    meaning: 'Who came, changed and went since the last one. Never the whole list.',
    examples: [
      { type: 'presence', came: [bob] },
      { type: 'presence', changed: [{ id: bob.id, status: 'free' }], gone: [from] },
    ],
  },
  created: { meaning: 'The room is new and one is in it.', examples: [{ type: 'created', room: 'lab', capacity: 16 }] },
  joined: {
    meaning: 'One is in the room, with these others.',
    examples: [{ type: 'joined', room: 'lab', capacity: 16, members: [ann] }],
  },
  join: { meaning: 'Somebody has entered a room one is in.', examples: [{ type: 'join', room: 'lab', member: bob }] },
  ready: {
    meaning: 'Follows every `join`, to all members, the newcomer too: links can be made.',
    examples: [{ type: 'ready', room: 'lab' }],
  },
  leave: {
    meaning:
      'Somebody hung up (`to`), left a room (`room`; also the confirmation of one’s own leaving), or left the host (neither).',
    examples: [
      { from, type: 'leave', to: '@q7w2e4r8', call: 'c-81' },
      { from, type: 'leave', room: 'lab', reason: 'left' },
      { from, type: 'leave', reason: 'gone' },
    ],
  },
  ipaddr: {
    meaning: 'Where the host can be reached, best first.',
    examples: [{ type: 'ipaddr', addresses: ['192.168.1.5'], urls: ['https://192.168.1.5:8443/'] }],
  },
  bye: {
    meaning: 'The connection is about to be closed, on purpose.',
    examples: [
      { type: 'bye', reason: 'logged-out' },
      { type: 'bye', reason: 'host-stopped' },
    ],
  },
  error: {
    meaning: 'A message was not accepted: the code says why, `re`, `id`, `to` and `room` say which.',
    examples: [{ type: 'error', code: 'offline', re: 'ring', to: 'Zoe', id: 'm-4' }],
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
  message: {
    meaning: `${DIRECTED_EXAMPLES.message.meaning} With the time at which the host received it.`,
    examples: [{ from, at: 1_790_000_000_000, ...message }],
  },
};

export const PEER_EXAMPLES: Readonly<Record<PeerMessage['type'], Explained>> = {
  media: {
    meaning: 'What the sender is sending now.',
    examples: [{ type: 'media', microphone: true, camera: false }],
  },
  leave: { meaning: 'Hangs up, also when the host is gone.', examples: [{ type: 'leave', call: 'c-81' }] },
};

// A directed message arrives as it was sent, with its sender in front.
function relayed(type: keyof typeof DIRECTED_EXAMPLES): Explained {
  const { meaning, examples } = DIRECTED_EXAMPLES[type];
  return { meaning, examples: [{ from, ...examples[0] }] };
}
