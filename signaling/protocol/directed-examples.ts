// What every directed message means, with examples: for `docs/protocol.md` and the tests. Nothing at run time imports this.

export type Explained = { readonly meaning: string; readonly examples: readonly [object, ...object[]] };

const sdp = 'v=0\r\no=- 4611 2 IN IP4 127.0.0.1\r\n…';
const candidate = {
  candidate: 'candidate:1 1 udp 2122260223 192.168.1.5 50000 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'x7Kp',
};

const key = '3f9c2a61d07b4e58a1c6';
const about = 'b81d4fae7dec11d0a765';
const writtenMs = 1_790_000_000_000;

const ring = { type: 'ring', to: '@q7w2e4r8', call: 'c-81', media: 'video' };

export const DIRECTED_EXAMPLES = {
  ring: {
    meaning:
      'Calls somebody. Opens the way for everything else between the two. With `room`: invites them into a room one is in; they come in without its passcode. With `isAgain`: the call runs already, only the caller’s session is new.',
    examples: [ring, { ...ring, room: 'lab' }, { ...ring, isAgain: true }],
  },
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
  restart: {
    meaning:
      'Asks for an offer with new addresses, from the side that made the first one. It is ignored when an offer later than `n` is out already.',
    examples: [{ type: 'restart', to: '@q7w2e4r8', link: 'l-5', n: 1 }],
  },
  move: {
    meaning: 'The call of the two goes on in a room one is in. Invites as `ring` with `room` does.',
    examples: [{ type: 'move', to: '@q7w2e4r8', call: 'c-81', room: 'lab' }],
  },
  message: {
    meaning:
      'A text to one person, or to a room one is in. With `key` its receivers keep it once, however often it comes, and say so with `receipt`; `writtenMs` orders the conversation, `replyTo` names what it answers, `room` the room it was said in, when it is told again to a member who was away. With a key the text may be empty: it was deleted before it arrived. With `picture` there is a picture above it, in so many pieces.',
    examples: [
      { type: 'message', to: 'Bob', text: 'Lunch?', id: 'm-3' },
      { type: 'message', to: '#lab', text: 'Hello, everybody' },
      { type: 'message', to: '@q7w2e4r8', text: 'At one', key, writtenMs, replyTo: about },
      { type: 'message', to: '@q7w2e4r8', text: 'Hello, everybody', key, writtenMs, room: 'lab' },
      { type: 'message', to: '@q7w2e4r8', text: '', key, writtenMs, picture: { width: 1600, height: 900, pieces: 7 } },
    ],
  },
  piece: {
    meaning:
      'A part of the picture of a message of one’s own: from byte 30 000 × `index` of a JPEG, as base64. Without data the picture is no more.',
    examples: [{ type: 'piece', to: '@q7w2e4r8', key, writtenMs, of: about, index: 0, data: '/9j/4AAQSkZJRg==' }],
  },
  edit: {
    meaning: 'Another text for a message of one’s own. Of several the one written last counts.',
    examples: [{ type: 'edit', to: '@q7w2e4r8', key, writtenMs, about, text: 'At two' }],
  },
  react: {
    meaning: 'Puts an emoji on a message, or takes it off again.',
    examples: [{ type: 'react', to: '@q7w2e4r8', key, writtenMs, about, emoji: '👍', isOn: true }],
  },
  delete: {
    meaning: 'Takes a message of one’s own away, on every device. That there was one stays.',
    examples: [{ type: 'delete', to: '@q7w2e4r8', key, writtenMs, about }],
  },
  read: {
    meaning: 'These messages were looked at. Sent only by those who allow it.',
    examples: [{ type: 'read', to: '@q7w2e4r8', key, writtenMs, keys: [about] }],
  },
  receipt: {
    meaning: 'Whatever has these keys is kept on the device that says so, and need not be sent again.',
    examples: [{ type: 'receipt', to: '@k3jd9x2m', keys: [key, about] }],
  },
  typing: {
    meaning: 'A message is being typed; said again every few seconds, and forgotten by itself.',
    examples: [
      { type: 'typing', to: '@q7w2e4r8' },
      { type: 'typing', to: '#lab', room: 'lab' },
    ],
  },
  'file-offer': {
    meaning:
      'Offers files. Said again by the same `transfer` it asks to go on. Once it is accepted, the two may make a link for it; `file-end` takes that back. `sizeBytes` counts the list of files (JSON, `listBytes` long) and the files.',
    examples: [
      {
        type: 'file-offer',
        to: '@q7w2e4r8',
        transfer: 't-9',
        name: 'plan.pdf',
        count: 1,
        sizeBytes: 48_211,
        listBytes: 51,
        attempt: 0,
      },
    ],
  },
  'file-accept': {
    meaning: 'Takes what was offered, from this byte on: what is before it is stored already.',
    examples: [{ type: 'file-accept', to: '@k3jd9x2m', transfer: 't-9', attempt: 1, fromByte: 0, ways: ['channel'] }],
  },
  'file-pause': {
    meaning: 'Lets the bytes rest, or says that they may go on.',
    examples: [{ type: 'file-pause', to: '@k3jd9x2m', transfer: 't-9', isPaused: true }],
  },
  'file-end': {
    meaning: 'There is nothing more to come, and why; `done` says that everything arrived and was checked.',
    examples: [{ type: 'file-end', to: '@k3jd9x2m', transfer: 't-9', end: 'done' }],
  },
} as const satisfies Record<string, Explained>;
